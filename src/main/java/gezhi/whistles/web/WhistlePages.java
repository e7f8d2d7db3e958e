package gezhi.whistles.web;

import gezhi.people.People;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.whistles.Situations;
import gezhi.whistles.WhistleEntry;
import gezhi.whistles.WhistleFile;
import gezhi.whistles.WhistleRow;
import gezhi.whistles.loop.Action;
import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Step;
import gezhi.whistles.loop.Summons;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of whistles and the page of one. */
@Component
class WhistlePages {
    private final Situations situations;
    private final Divisions divisions;
    private final People people;

    WhistlePages(Situations situations, Divisions divisions, People people) {
        this.situations = situations;
        this.divisions = divisions;
        this.people = people;
    }

    /** What has just happened on the page; {@code tried} is the deed just refused, {@code problem} says why. */
    record News(
            @Nullable String done,
            Action.@Nullable Kind tried,
            @Nullable UUID office,
            @Nullable String problem,
            WhistleDeedForm form) {
        static News done(@Nullable String words) {
            return new News(words, null, null, null, WhistleDeedForm.fresh());
        }
    }

    WhistlesPage list(
            List<WhistlesPage.Tab> tabs,
            Slice<WhistleRow> rows,
            String empty,
            @Nullable String more,
            String blow,
            String export,
            Speech speech) {
        return new WhistlesPage(
                tabs,
                rows.rows().stream().map(row -> line(row, speech)).toList(),
                empty,
                more,
                situations.listMine().isEmpty() ? null : blow,
                export,
                WhistleRatesController.mayRead());
    }

    private WhistlesPage.Line line(WhistleRow row, Speech speech) {
        return new WhistlesPage.Line(
                "/whistles/" + row.id(),
                situation(row, speech),
                row.words(),
                row.divisionName(),
                row.place().address(),
                speech.minute(row.blownAt()),
                summoner(row, speech),
                Signs.of(row, speech),
                row.offices().stream()
                        .map(each -> new WhistlesPage.Called(each.name(), Signs.of(each, row, speech)))
                        .toList());
    }

    /** The desk, or the alliance that blew through it. */
    static String summoner(WhistleRow row, Speech speech) {
        return row.allianceName().isEmpty()
                ? row.deskName()
                : speech.say("whistles.through", row.allianceName(), row.deskName());
    }

    WhistlePage page(WhistleFile file, News news, Speech speech) {
        WhistleRow row = file.row();
        Map<UUID, String> names =
                row.offices().stream().collect(Collectors.toMap(WhistleRow.Called::office, WhistleRow.Called::name));
        @Nullable UUID own = Scoped.current().office();
        List<WhistlePage.Deed> mine = file.buttons().stream()
                .filter(open -> open.office() == null || open.office().equals(own))
                .map(open -> deed(open, file, names, news))
                .toList();
        List<WhistlePage.Summoned> offices = row.offices().stream()
                .map(each -> summoned(each, file, names, news, speech))
                .toList();
        boolean shown = Stream.concat(mine.stream(), offices.stream().flatMap(each -> each.deeds().stream()))
                .anyMatch(WhistlePage.Deed::open);
        return new WhistlePage(
                row.id(),
                situation(row, speech),
                Signs.of(row, speech),
                facts(row, speech),
                offices,
                story(file, names, speech),
                mine,
                news.form(),
                minutes(speech),
                news.done(),
                shown ? null : news.problem());
    }

    private WhistlePage.Facts facts(WhistleRow row, Speech speech) {
        String place = divisions.path(row.place().division()).stream()
                .filter(each -> each.level() != Level.CITY)
                .map(Division::name)
                .collect(Collectors.joining(" "));
        return new WhistlePage.Facts(
                row.words(),
                place.isEmpty() ? row.divisionName() : place,
                row.place().address(),
                summoner(row, speech),
                speech.minute(row.blownAt()),
                row.result(),
                row.caseNumber() == null ? null : row.caseId(),
                row.caseNumber());
    }

    private WhistlePage.Summoned summoned(
            WhistleRow.Called called, WhistleFile file, Map<UUID, String> names, News news, Speech speech) {
        Summons summons = file.whistle().find(called.office()).orElseThrow();
        Summons.Rating rating = summons.rating();
        boolean own = called.office().equals(Scoped.current().office());
        List<WhistlePage.Deed> deeds = own
                ? List.of()
                : file.buttons().stream()
                        .filter(open -> called.office().equals(open.office()))
                        .map(open -> deed(open, file, names, news))
                        .toList();
        return new WhistlePage.Summoned(
                called.name(),
                own,
                Signs.of(called, file.row(), speech),
                lines(summons, speech),
                rating == null ? 0 : rating.stars(),
                summons.step() == Step.STRUCK,
                file.ratingWords().getOrDefault(called.office(), ""),
                deeds);
    }

    private static List<String> lines(Summons summons, Speech speech) {
        return Stream.of(
                        speech.say(
                                "whistles.due", speech.minute(summons.deadline().due())),
                        summons.reported() == null
                                ? null
                                : speech.say(
                                        "whistles.reported",
                                        speech.minute(summons.reported()),
                                        speech.minute(summons.expected())),
                        Boolean.FALSE.equals(summons.inTime()) ? speech.say("whistles.answered.late") : null,
                        summons.arrived() == null
                                ? null
                                : speech.say("whistles.arrived", speech.minute(summons.arrived())),
                        summons.left() == null ? null : speech.say("whistles.went", speech.minute(summons.left())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static WhistlePage.Deed deed(Loop.Open open, WhistleFile file, Map<UUID, String> names, News news) {
        UUID office = open.office();
        boolean tried = open.kind() == news.tried() && Objects.equals(office, news.office());
        boolean first = open.equals(file.buttons().getFirst()) && open.kind() != Action.Kind.COMMENT;
        int version = file.whistle()
                .find(office)
                .map(Summons::version)
                .orElse(file.whistle().version());
        return new WhistlePage.Deed(
                "deed-" + open.kind() + (office == null ? "" : "-" + office),
                open.kind().name(),
                office == null ? "" : office.toString(),
                office == null ? "" : names.getOrDefault(office, ""),
                version,
                first,
                open.kind().needsWords(),
                tried && news.problem() != null,
                tried ? news.problem() : null);
    }

    private List<WhistlePage.Moment> story(WhistleFile file, Map<UUID, String> offices, Speech speech) {
        Map<UUID, String> persons =
                people.names(file.journal().stream().map(WhistleEntry::actor).toList());
        return file.journal().stream()
                .map(entry -> new WhistlePage.Moment(
                        speech.minute(entry.at()),
                        entry.at().toString(),
                        what(entry, offices, speech),
                        who(entry, persons, speech),
                        entry.words(),
                        tone(entry.action())))
                .toList()
                .reversed();
    }

    private static String what(WhistleEntry entry, Map<UUID, String> offices, Speech speech) {
        UUID office = entry.office();
        String name = office == null ? "" : offices.getOrDefault(office, "");
        int stars = Objects.requireNonNullElse(entry.stars(), 0);
        return speech.say("whistles.story." + entry.action(), name, stars);
    }

    private static String who(WhistleEntry entry, Map<UUID, String> persons, Speech speech) {
        String role = speech.say(entry.role().messageKey());
        UUID actor = entry.actor();
        String name = actor == null ? "" : persons.getOrDefault(actor, "");
        return name.isEmpty() ? role : name + " · " + role;
    }

    private static String tone(Action.Kind kind) {
        return switch (kind) {
            case MISS, BREACH -> "red";
            case WARN, OBJECT -> "amber";
            case ARRIVE, CLOSE -> "green";
            case COMMENT, RELEASE, CALL_OFF -> "grey";
            default -> "blue";
        };
    }

    private static List<Option> minutes(Speech speech) {
        return Stream.of(10, 20, 30, 45, 60, 90, 120, 240)
                .map(each -> new Option(String.valueOf(each), speech.say("whistles.in-minutes", each)))
                .toList();
    }

    private static String situation(WhistleRow row, Speech speech) {
        return speech.english() ? row.situationNameEn() : row.situationName();
    }
}
