package gezhi.whistles.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Place;
import gezhi.deadlines.Allowance;
import gezhi.organizations.Office;
import gezhi.organizations.OfficeKind;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.territory.CityMaps;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.whistles.Situation;
import gezhi.whistles.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** From the form to a whistle, and back to the form with what is wrong. */
@Component
class WhistleForms {
    private final CaseQueries cases;
    private final Whereabouts whereabouts;
    private final Offices offices;
    private final Divisions divisions;
    private final CityMaps maps;

    WhistleForms(CaseQueries cases, Whereabouts whereabouts, Offices offices, Divisions divisions, CityMaps maps) {
        this.cases = cases;
        this.whereabouts = whereabouts;
        this.offices = offices;
        this.divisions = divisions;
        this.maps = maps;
    }

    WhistleNewPage page(WhistleForm form, List<Situation> situations, FormErrors errors, Speech speech) {
        Optional<CaseRow> about = findCase(form.caseId());
        String near = about.map(row -> row.place().division())
                .orElseGet(() -> form.division().isEmpty() ? Scoped.current().subtree() : form.division());
        Map<String, String> kinds = offices.kinds().stream()
                .collect(Collectors.toMap(OfficeKind::code, kind -> kind.name(speech.locale())));
        return new WhistleNewPage(
                form,
                about.map(CaseRow::number).orElse(null),
                about.map(row -> box(row.place())).orElseGet(() -> box(form)),
                situations.stream()
                        .map(each -> choice(each, form, kinds, speech))
                        .toList(),
                offices.listOnPath(near).stream()
                        .map(each -> choice(each, form, kinds))
                        .toList(),
                errors);
    }

    /** Where the offices are summoned to: the place of the case, else what the form says; empty when it says nothing that is there. */
    Optional<Place> place(WhistleForm form) {
        Optional<CaseRow> about = findCase(form.caseId());
        if (about.isPresent()) {
            return about.map(CaseRow::place);
        }
        boolean said = form.point() != null
                || !form.division().isEmpty()
                || !form.address().isEmpty();
        return said ? whereabouts.findInWords(form.point(), form.division(), form.address()) : Optional.empty();
    }

    /** Those ticked and those named; empty when a name is none of an office, or more are named than may be summoned: these are not looked up. */
    Optional<List<UUID>> offices(WhistleForm form) {
        if (form.labels().size() > Loop.MOST_OFFICES) {
            return Optional.empty();
        }
        List<UUID> all = new ArrayList<>(form.office());
        for (String label : form.labels()) {
            Optional<Office> named = offices.findLabelled(label);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            all.add(named.get().id());
        }
        return Optional.of(all);
    }

    private Optional<CaseRow> findCase(@Nullable UUID id) {
        return id == null ? Optional.empty() : cases.find(id).map(file -> file.row());
    }

    private PlaceBox box(WhistleForm form) {
        return box(form.lon(), form.lat(), form.division(), form.address());
    }

    private PlaceBox box(Place place) {
        Place.@Nullable Point point = place.point();
        return box(
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                place.division(),
                place.address());
    }

    private PlaceBox box(@Nullable Double lon, @Nullable Double lat, String division, String address) {
        String city = Scoped.current().city();
        return new PlaceBox(
                city,
                lon == null ? "" : String.valueOf(lon),
                lat == null ? "" : String.valueOf(lat),
                division,
                address,
                division.isEmpty() ? "" : words(division),
                "/tiles/divisions/{z}/{x}/{y}.mvt?v=" + city + "-" + maps.version(),
                maps.bounds(city).map(WhistleForms::corners).orElse(""));
    }

    private String words(String division) {
        return divisions.path(division).stream().map(Division::name).skip(1).collect(Collectors.joining(" "));
    }

    private static String corners(Envelope box) {
        return String.format(
                Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static WhistleNewPage.Choice choice(
            Situation situation, WhistleForm form, Map<String, String> kinds, Speech speech) {
        String usual = situation.kinds().stream()
                .map(kind -> kinds.getOrDefault(kind, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(speech.say("whistles.and")));
        Allowance allowance = situation.allowance();
        String within = speech.say("whistles.within." + allowance.unit(), allowance.amount());
        return new WhistleNewPage.Choice(
                situation.code(),
                situation.name(speech.english()),
                speech.say("whistles.situation.hint", within, usual),
                situation.code().equals(form.situation()));
    }

    private static WhistleNewPage.Choice choice(Office office, WhistleForm form, Map<String, String> kinds) {
        return new WhistleNewPage.Choice(
                office.id().toString(),
                office.name(),
                kinds.getOrDefault(office.kind(), "") + " · " + office.seatName(),
                form.office().contains(office.id()));
    }
}
