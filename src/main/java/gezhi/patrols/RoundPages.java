package gezhi.patrols;

import gezhi.cases.CaseQueries;
import gezhi.patrols.Round.Finding;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.policies.Policies;
import gezhi.policies.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of rounds together. */
@Component
@Transactional(readOnly = true)
class RoundPages {
    private final Rounds rounds;
    private final Plans plans;
    private final Policies policies;
    private final CaseQueries cases;
    private final RoundNames names;

    RoundPages(Rounds rounds, Plans plans, Policies policies, CaseQueries cases, RoundNames names) {
        this.rounds = rounds;
        this.plans = plans;
        this.policies = policies;
        this.cases = cases;
        this.names = names;
    }

    /** @param tone of its light: red when it is late, amber on the day itself */
    record DueRow(
            UUID plan,
            String name,
            String grid,
            int everyDays,
            @Nullable LocalDate last,
            LocalDate due,
            String tone) {}

    /** A plan on a phone. */
    record Taken(
            UUID id,
            int version,
            String name,
            String grid,
            String gridName,
            String due,
            String tone,
            boolean positions,
            List<Plan.Place> places) {}

    record Due(List<DueRow> rows, @Nullable String next, boolean mayWalk, boolean mayPlan) {}

    record DoneRow(UUID round, String at, String plan, String grid) {}

    record Done(List<DoneRow> rows, @Nullable String next) {}

    /**
     * @param said what the form had already; empty at first
     * @param report request id of the report that the phone has begun about it
     */
    record Stop(
            int number,
            String name,
            String lookFor,
            String said,
            String words,
            String lon,
            String lat,
            String report) {}

    /** @param keptAs under this name the phone keeps what was said: nobody else who uses it gets to see it */
    record Walk(
            Plan plan,
            String grid,
            String keptAs,
            UUID id,
            long startedAt,
            List<Stop> stops,
            boolean positions,
            FormErrors errors) {}

    /** @param caseId of the report that came of it, as far as the reader may see it */
    record Seen(
            int number,
            String place,
            Finding finding,
            String words,
            Round.@Nullable Position at,
            @Nullable UUID caseId,
            boolean mayReport) {}

    record RoundPage(
            UUID id,
            String keptAs,
            String planName,
            String grid,
            String walker,
            String from,
            String to,
            List<Seen> seen) {}

    Due due(@Nullable UUID after) {
        LocalDate today = names.today();
        Slice<Plans.Standing> found = plans.list(after);
        Map<String, String> grids =
                names.grids(found.rows().stream().map(row -> row.plan().grid()).toList());
        List<DueRow> rows = found.rows().stream()
                .map(row -> dueRow(
                        row, grids.getOrDefault(row.plan().grid(), row.plan().grid()), today))
                .toList();
        Role role = Scoped.current().role();
        boolean mayPlan = role == Role.COMMUNITY_DESK || role == Role.DISPATCHER || role == Role.SUPERVISOR;
        return new Due(rows, found.next(), Rounds.WALKERS.contains(role), mayPlan);
    }

    private static DueRow dueRow(Plans.Standing row, String grid, LocalDate today) {
        Plan plan = row.plan();
        String tone = row.isLate(today) ? "red" : row.due().equals(today) ? "amber" : "green";
        return new DueRow(plan.id(), plan.name(), grid, plan.everyDays(), row.lastRound(), row.due(), tone);
    }

    Done done(String after) {
        Slice<Round> found = rounds.list(after);
        Map<String, String> grids =
                names.grids(found.rows().stream().map(Round::grid).toList());
        return new Done(
                found.rows().stream()
                        .map(round -> new DoneRow(
                                round.id(),
                                names.minute(round.endedAt()),
                                planName(round.plan()),
                                grids.getOrDefault(round.grid(), round.grid())))
                        .toList(),
                found.next());
    }

    Walk walk(Plan plan, RoundForm form, FormErrors errors) {
        List<Stop> stops = IntStream.rangeClosed(1, plan.places().size())
                .mapToObj(number -> stop(number, plan.places().get(number - 1), form))
                .toList();
        boolean again = !form.sent().isEmpty();
        return new Walk(
                plan,
                names.grid(plan.grid()),
                keptAs(plan.id(), Scoped.current().person()),
                form.id(),
                again ? form.startedAt().toEpochMilli() : names.now().toEpochMilli(),
                stops,
                policies.isOn(Policy.ROUND_POSITION),
                errors);
    }

    /** What was said of another place, before the plan was changed, is not taken for what was seen here. */
    private static Stop stop(int number, Plan.Place place, RoundForm sent) {
        RoundForm form = sent.text("place-" + number).equals(place.name()) ? sent : RoundForm.EMPTY;
        return new Stop(
                number,
                place.name(),
                place.lookFor(),
                form.text("finding-" + number),
                form.text("words-" + number),
                form.text("lon-" + number),
                form.text("lat-" + number),
                form.text("report-" + number));
    }

    RoundPage round(Round round) {
        boolean own = round.walker().equals(Scoped.current().person());
        List<Seen> seen = IntStream.range(0, round.sightings().size())
                .mapToObj(i -> seen(i + 1, round.sightings().get(i), own))
                .toList();
        return new RoundPage(
                round.id(),
                keptAs(round.plan(), round.walker()),
                planName(round.plan()),
                names.grid(round.grid()),
                names.person(round.walker()),
                names.minute(round.startedAt()),
                names.minute(round.endedAt()),
                seen);
    }

    private Seen seen(int number, Round.Sighting sighting, boolean own) {
        @Nullable UUID key = sighting.report();
        @Nullable UUID caseId = key == null ? null : cases.findReported(key).orElse(null);
        boolean mayReport = own && sighting.finding() == Finding.PROBLEM && caseId == null;
        return new Seen(
                number, sighting.place(), sighting.finding(), sighting.words(), sighting.at(), caseId, mayReport);
    }

    private static String keptAs(UUID plan, @Nullable UUID person) {
        return plan + " " + person;
    }

    Instant now() {
        return names.now();
    }

    /** What a phone takes along to go round without network: the first of the plans that stand. */
    List<Taken> taken() {
        LocalDate today = names.today();
        boolean positions = policies.isOn(Policy.ROUND_POSITION);
        List<Plans.Standing> found = plans.list(null).rows();
        Map<String, String> grids =
                names.grids(found.stream().map(row -> row.plan().grid()).toList());
        return found.stream()
                .flatMap(row -> plans
                        .find(row.plan().id())
                        .map(plan -> taken(dueRow(row, grids.getOrDefault(plan.grid(), ""), today), plan, positions))
                        .stream())
                .toList();
    }

    private static Taken taken(DueRow row, Plan plan, boolean positions) {
        return new Taken(
                plan.id(),
                plan.version(),
                plan.name(),
                plan.grid(),
                row.grid(),
                row.due().toString(),
                row.tone(),
                positions,
                plan.places());
    }

    String planName(UUID plan) {
        return plans.find(plan).map(Plan::name).orElse("");
    }
}
