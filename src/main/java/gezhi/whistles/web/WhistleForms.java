package gezhi.whistles.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.PlaceBoxes;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Place;
import gezhi.deadlines.Allowance;
import gezhi.organizations.Office;
import gezhi.organizations.OfficeKind;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.whistles.Alliances;
import gezhi.whistles.Situation;
import gezhi.whistles.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the form to a whistle, and back to the form with what is wrong. */
@Component
class WhistleForms {
    private final CaseQueries cases;
    private final Whereabouts whereabouts;
    private final Offices offices;
    private final Alliances alliances;
    private final PlaceBoxes boxes;

    WhistleForms(CaseQueries cases, Whereabouts whereabouts, Offices offices, Alliances alliances, PlaceBoxes boxes) {
        this.cases = cases;
        this.whereabouts = whereabouts;
        this.offices = offices;
        this.alliances = alliances;
        this.boxes = boxes;
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
                about.map(row -> boxes.of(row.place()))
                        .orElseGet(() -> boxes.of(form.lon(), form.lat(), form.division(), form.address())),
                situations.stream()
                        .map(each -> choice(each, form, kinds, speech))
                        .toList(),
                offices.listOnPath(near).stream()
                        .map(each -> choice(each, form, kinds))
                        .toList(),
                alliances(speech),
                errors);
    }

    /** None when there are no alliances for which this desk may blow. */
    private List<Option> alliances(Speech speech) {
        List<Option> named = alliances.listMine().stream()
                .map(body -> new Option(body.id().toString(), body.label()))
                .toList();
        return named.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Option("", speech.say("whistles.alliance.none"))), named.stream())
                        .toList();
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
