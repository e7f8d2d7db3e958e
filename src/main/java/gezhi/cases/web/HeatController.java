package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.Heat;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where cases are many: a map of heat and the same as a table. */
@Controller
class HeatController {
    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");

    /** Kept by the reader alone: at the same address others, or the same one logged in, see something else. */
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final Heat heat;
    private final ListOptions options;
    private final Places places;
    private final Wordings wordings;
    private final HeatForms forms;

    HeatController(Heat heat, ListOptions options, Places places, Wordings wordings, HeatForms forms) {
        this.heat = heat;
        this.options = options;
        this.places = places;
        this.wordings = wordings;
        this.forms = forms;
    }

    /** @param share of the hottest, in percent, for a bar beside the number */
    record Row(String name, String href, long cases, long share) {}

    /** @param export null for visitors, whom nobody could ask what for */
    record HeatPage(
            ListForm form,
            String step,
            List<Option> steps,
            List<Option> categories,
            List<Option> divisions,
            List<Row> rows,
            long cases,
            String cells,
            @Nullable String export,
            PlaceFields map,
            boolean forPublic,
            FormErrors errors) {}

    record Features(String type, List<Map<String, Object>> features) {}

    @GetMapping("/heat")
    String page(ListForm sent, Model model) {
        if (Scoped.find().isEmpty()) {
            return "redirect:/";
        }
        Wording wording = wordings.current();
        ListForm form = forms.lately(sent);
        boolean forPublic = Heat.isForEverybody();
        List<Heat.Area> areas = heat.areas(form.filter());
        long hottest = areas.isEmpty() ? 1 : areas.getFirst().cases();
        Option any = new Option("", wording.say("cases.filter.step.any"));
        model.addAttribute(
                "page",
                new HeatPage(
                        form,
                        form.step().isEmpty() ? "" : form.step().getFirst(),
                        Stream.concat(Stream.of(any), options.steps(wording).stream())
                                .toList(),
                        options.categories(wording),
                        divisions(form, wording),
                        areas.stream()
                                .map(area -> new Row(
                                        area.name(),
                                        forPublic ? "/around/" + area.code() : in(form, area.code()),
                                        area.cases(),
                                        Math.max(1, area.cases() * 100 / hottest)))
                                .toList(),
                        areas.stream().mapToLong(Heat.Area::cases).sum(),
                        form.href(null).replaceFirst("^/cases", "/heat/cells.geojson"),
                        Scoped.current().role() == Role.PUBLIC
                                ? null
                                : form.href(null).replaceFirst("^/cases", "/exports/heat"),
                        places.fields(null, "", ""),
                        forPublic,
                        FormErrors.none()));
        return "cases/heat";
    }

    /** Points with {@code cases}, the count, and {@code weight}, from 0 to 1. */
    @GetMapping("/heat/cells.geojson")
    @ResponseBody
    ResponseEntity<Features> cells(ListForm sent) {
        CaseFilter filter = forms.lately(sent).filter();
        List<Heat.Cell> cells = heat.cells(filter);
        double hottest = cells.isEmpty() ? 1 : cells.getFirst().cases();
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(Heat.isForEverybody() ? A_MINUTE : CacheControl.noStore())
                .varyBy("Cookie")
                .body(new Features(
                        "FeatureCollection",
                        cells.stream().map(cell -> feature(cell, hottest)).toList()));
    }

    /** The root keeps a cell with few among very many to be seen. */
    private static Map<String, Object> feature(Heat.Cell cell, double hottest) {
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(cell.lon(), cell.lat())),
                "properties",
                Map.of("cases", cell.cases(), "weight", Math.sqrt(cell.cases() / hottest)));
    }

    /** Everybody is offered what they may ask for. */
    private List<Option> divisions(ListForm form, Wording wording) {
        return options.divisions(form, wording).stream()
                .filter(option -> option.value().equals(Heat.within(option.value())))
                .toList();
    }

    private static String in(ListForm form, String division) {
        return new ListForm(
                        form.step(),
                        form.category(),
                        form.office(),
                        form.clock(),
                        form.placed(),
                        division,
                        form.text(),
                        form.from(),
                        form.to())
                .href(null);
    }
}
