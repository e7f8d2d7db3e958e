package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Outcome;
import gezhi.cases.Splitting;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Divides a case that holds several matters. */
@Controller
@PreAuthorize("hasRole('DISPATCHER')")
class SplitController {
    private final Splitting splitting;
    private final CaseQueries queries;
    private final DeedChoices choices;
    private final Wordings wordings;

    SplitController(Splitting splitting, CaseQueries queries, DeedChoices choices, Wordings wordings) {
        this.splitting = splitting;
        this.queries = queries;
        this.choices = choices;
        this.wordings = wordings;
    }

    /** A matter as it is typed; one without a category is left out. */
    record Row(String category, String words, String office) {}

    record SplitPage(
            String id,
            String number,
            String caseWords,
            int version,
            UUID requestId,
            String words,
            List<Row> rows,
            List<Option> categories,
            List<Option> offices,
            FormErrors errors) {}

    @GetMapping("/cases/{id}/split")
    String form(@PathVariable UUID id, Model model) {
        CaseFile file = get(id);
        if (!file.buttons().contains(Action.Kind.SPLIT)) {
            return "redirect:/cases/" + id;
        }
        List<Row> rows = IntStream.range(0, Splitting.MOST)
                .mapToObj(i -> new Row(
                        i == 0 ? file.row().category() : "", i < 2 ? file.row().words() : "", ""))
                .toList();
        model.addAttribute("page", page(file, UUID.randomUUID(), "", rows, FormErrors.none()));
        return "cases/split";
    }

    @PostMapping("/cases/{id}/split")
    String split(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID requestId,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Row> rows = rows(request);
        List<Splitting.Part> parts = rows.stream()
                .filter(row -> !row.category().isEmpty())
                .map(row -> new Splitting.Part(row.category(), row.words(), office(row.office())))
                .toList();
        return switch (splitting.split(id, version, requestId, parts, words.strip())) {
            case Outcome.Refused(var why) -> {
                CaseFile file = get(id);
                response.setStatus(HttpStatus.CONFLICT.value());
                FormErrors errors = FormErrors.of(
                        why instanceof Refusal.WordsMissing ? "words" : "", Refusals.say(why, wordings.current()));
                model.addAttribute("page", page(file, requestId, words, rows, errors));
                yield "cases/split";
            }
            case Outcome.Done _, Outcome.Reported _ -> "redirect:/cases/" + id + "?done=SPLIT";
        };
    }

    private SplitPage page(CaseFile file, UUID requestId, String words, List<Row> rows, FormErrors errors) {
        Wording wording = wordings.current();
        CasePage.Dispatching offices = choices.dispatching(file, wording);
        Option none = new Option("", wording.say("bonds.office.later"));
        Option leave = new Option("", wording.say("bonds.category.none"));
        return new SplitPage(
                file.row().id().toString(),
                file.row().number(),
                file.row().words(),
                file.row().version(),
                requestId,
                words,
                rows,
                Stream.concat(
                                Stream.of(leave),
                                choices.collecting(file.row(), wording).categories().stream()
                                        .skip(1))
                        .toList(),
                Stream.of(Stream.of(none), offices.near().stream(), offices.others().stream())
                        .flatMap(each -> each)
                        .toList(),
                errors);
    }

    private CaseFile get(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Row> rows(HttpServletRequest request) {
        return IntStream.range(0, Splitting.MOST)
                .mapToObj(i -> new Row(
                        value(request, "category", i), value(request, "matter", i), value(request, "office", i)))
                .toList();
    }

    private static String value(HttpServletRequest request, String name, int at) {
        String @Nullable [] all = request.getParameterValues(name);
        return all == null || at >= all.length ? "" : Typed.stripped(all[at]);
    }

    private static @Nullable UUID office(String given) {
        try {
            return given.isEmpty() ? null : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "office", e);
        }
    }
}
