package gezhi.whistles.loop;

import gezhi.deadlines.Allowance;
import gezhi.deadlines.Deadline;
import gezhi.deadlines.WorkingCalendar;
import gezhi.platform.Role;
import gezhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A whistle that a community blew on a Monday morning for the water office and the police. */
final class WhistleFixture {
    static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    static final UUID WATER = UUID.nameUUIDFromBytes("water".getBytes());
    static final UUID POLICE = UUID.nameUUIDFromBytes("police".getBytes());
    static final UUID LIN = UUID.nameUUIDFromBytes("lin".getBytes());
    static final UUID CHEN = UUID.nameUUIDFromBytes("chen".getBytes());
    static final String COMMUNITY = "350302001001";
    static final String STREET = "350302001";
    static final Duration WINDOW = Duration.ofDays(5);

    private WhistleFixture() {}

    static Deadline halfAnHour() {
        return (Deadline) Deadline.from(MONDAY, Allowance.minutes(30), WorkingCalendar.china());
    }

    static Whistle blown() {
        return new Whistle(
                UUID.nameUUIDFromBytes("whistle".getBytes()),
                Step.BLOWN,
                1,
                COMMUNITY + "001",
                COMMUNITY,
                LIN,
                MONDAY,
                List.of(Summons.of(WATER, halfAnHour()), Summons.of(POLICE, halfAnHour())));
    }

    /** The whistle with the water office at this step, and ended or called off where that step needs it; or the whistle itself at it. */
    static Whistle at(Step step) {
        Whistle whistle = blown();
        if (step.of() == Step.Of.WHISTLE) {
            return step == Step.BLOWN
                    ? whistle
                    : new Whistle(whistle.id(), step, 2, whistle.division(), whistle.desk(), LIN, MONDAY, List.of());
        }
        Summons.Rating rating = new Summons.Rating(3, LIN, MONDAY, MONDAY.plus(WINDOW));
        boolean rated = step.ordinal() >= Step.RATED.ordinal();
        boolean came = step != Step.AWAITED && step != Step.REPORTED_IN && step != Step.ABSENT && step != Step.RELEASED;
        Summons water = new Summons(
                WATER,
                step,
                3,
                halfAnHour(),
                0,
                null,
                null,
                came ? MONDAY : null,
                null,
                came ? true : null,
                rated ? rating : null);
        boolean ended = rated || step == Step.LEFT || step == Step.ABSENT;
        return new Whistle(
                whistle.id(),
                ended ? Step.CLOSED : Step.BLOWN,
                1,
                whistle.division(),
                whistle.desk(),
                LIN,
                MONDAY,
                List.of(water));
    }

    static Action example(Action.Kind kind) {
        return switch (kind) {
            case REPORT_IN -> new Action.ReportIn(WATER, 20, "");
            case ARRIVE -> new Action.Arrive(WATER, MONDAY, "");
            case LEAVE -> new Action.Leave(WATER, MONDAY.plusSeconds(3_600), "");
            case MISS -> new Action.Miss(WATER, "没来");
            case RELEASE -> new Action.Release(WATER, "不用来了");
            case CLOSE -> new Action.Close("已处置");
            case CALL_OFF -> new Action.CallOff("不用来了");
            case RATE -> new Action.Rate(WATER, 4, "来得快");
            case OBJECT -> new Action.Objection(WATER, "我们先到的");
            case UPHOLD -> new Action.Uphold(WATER, "评价有据");
            case STRIKE -> new Action.Strike(WATER, "评价不当");
            case COMMENT -> new Action.Comment("注意安全");
            case BLOW, WARN, BREACH -> throw new IllegalArgumentException(kind + " is no deed of a person");
        };
    }

    /** The summoner's colleague, the water office, or somebody who works in the street. */
    static Actor someone(Role role) {
        return switch (role) {
            case COMMUNITY_DESK -> new Actor(LIN, role, COMMUNITY, Level.COMMUNITY, null);
            case OFFICE_HANDLER -> new Actor(CHEN, role, "", null, WATER);
            case PUBLIC, RESIDENT -> new Actor(CHEN, role, "", null, null);
            case GRID_WORKER -> new Actor(CHEN, role, COMMUNITY + "001", Level.GRID, null);
            default -> new Actor(CHEN, role, STREET, Level.TOWNSHIP, null);
        };
    }

    static Verdict apply(Whistle whistle, Action action, Actor actor, Instant at) {
        int seen = whistle.find(action.office()).map(Summons::version).orElse(whistle.version());
        return Loop.apply(whistle, action, actor, seen, at, WINDOW);
    }

    static Set<Level> community() {
        return Set.of(Level.COMMUNITY);
    }
}
