package gezhi.orders.loop;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.orders.loop.Action.Kind;
import gezhi.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table, walked: every step with every deed by everybody; and orders whose helpers do whatever they may, at random. */
class OrderLoopTests {
    private static final Instant FROM = Instant.parse("2026-03-05T00:00:00Z");
    private static final Condition.Limits LIMITS = new Condition.Limits(Duration.ofMinutes(30), Duration.ofDays(30));
    private static final String COMMUNITY = "350302001001";
    private static final UUID ORDERER = UUID.randomUUID();
    private static final UUID HELPER = UUID.randomUUID();

    @Test
    void theButtonsAreWhatTheTableAllowsAndNothingElse() {
        Instant at = FROM.plus(Duration.ofHours(1));
        for (Step orderStep : steps(Step.Of.ORDER)) {
            for (Step partStep : steps(Step.Of.PART)) {
                for (Role role : Role.values()) {
                    for (UUID person : List.of(ORDERER, HELPER, UUID.randomUUID())) {
                        Order order = order(orderStep, partStep, 2);
                        Actor actor = actor(role, person);
                        List<Kind> open = Loop.open(order, actor, at, LIMITS).stream()
                                .map(Loop.Open::kind)
                                .toList();
                        for (Kind kind : Kind.values()) {
                            boolean moved = apply(order, kind, actor, at) instanceof Verdict.Moved;
                            assertThat(moved)
                                    .as(orderStep + " " + partStep + " " + kind + " by " + role)
                                    .isEqualTo(kind != Kind.PLACE && open.contains(kind));
                        }
                    }
                }
            }
        }
    }

    @Test
    void nobodyEverConfirmsTheirOwnHelp() {
        for (Role role : Role.values()) {
            Order order = order(Step.MANNED, Step.DONE, 1);
            assertThat(apply(order, Kind.CONFIRM, actor(role, HELPER), FROM.plus(Duration.ofHours(1))))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whateverHappensPlacesAreNeverOverbookedAndWhatEndedStaysEnded() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            Order order =
                    order(Step.PLACED, Step.DECLINED, 1 + random.nextInt(3)).at(Step.PLACED);
            for (int i = 0; i < 60; i++) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                Role role = random.nextBoolean() ? Role.COMMUNITY_DESK : Role.RESIDENT;
                UUID person = random.nextBoolean() ? ORDERER : new UUID(1, random.nextInt(5));
                boolean ended = order.step().isEnd();
                if (apply(order, kind, actor(role, person), FROM.plus(Duration.ofHours(1)), random)
                        instanceof Verdict.Moved moved) {
                    assertThat(moved.after().counts().taken()).isLessThanOrEqualTo(order.helpers());
                    assertThat(moved.after().counts().live()).isNotNegative();
                    assertThat(ended && !moved.after().step().isEnd()).isFalse();
                    order = moved.after();
                }
            }
        }
    }

    private static Verdict apply(Order order, Kind kind, Actor actor, Instant at) {
        return apply(order, kind, actor, at, new Random(1));
    }

    private static Verdict apply(Order order, Kind kind, Actor actor, Instant at, Random random) {
        Part part = order.parts().get(random.nextInt(order.parts().size()));
        Aide me = Aide.of(UUID.randomUUID(), actor.person(), "某", true);
        Aide other = Aide.of(UUID.randomUUID(), new UUID(1, random.nextInt(5) + 10), "某", true);
        Action action = switch (kind) {
            case CLAIM -> new Action.Claim(me, "");
            case OFFER -> new Action.Offer(List.of(other), "");
            case ACCEPT -> new Action.Accept(part.id(), part.helper().account() ? me : part.helper(), "");
            case DONE -> new Action.Done(part.id(), 30, "");
            case RATE -> new Action.Rate(part.id(), 4, "");
            default -> kind.isOfPart() ? new Action.OfPart(kind, part.id(), "因为") : new Action.OfOrder(kind, "因为");
        };
        int seen = kind.isOfPart() ? part.version() : order.version();
        return Loop.apply(order, action, actor, seen, at, LIMITS, UUID::randomUUID);
    }

    private static Order order(Step step, Step partStep, int helpers) {
        Part part = new Part(
                UUID.randomUUID(),
                partStep,
                1,
                Aide.of(UUID.randomUUID(), HELPER, "林一", true),
                30,
                UUID.randomUUID(),
                HELPER,
                FROM,
                null);
        Order.Counts counts = new Order.Counts(
                partStep == Step.OFFERED ? 1 : 0,
                partStep.isLive() ? 1 : 0,
                partStep.isGiven() ? 1 : 0,
                partStep == Step.DONE ? 1 : 0);
        return new Order(
                UUID.randomUUID(),
                step,
                1,
                COMMUNITY,
                ORDERER,
                ORDERER,
                helpers,
                "",
                step == Step.OPEN,
                counts,
                FROM,
                FROM.plus(Duration.ofHours(4)),
                FROM,
                FROM,
                0,
                new ArrayList<>(List.of(part)));
    }

    private static Actor actor(Role role, UUID person) {
        return new Actor(person, role, COMMUNITY, COMMUNITY, Set.of(), Set.of());
    }

    private static List<Step> steps(Step.Of of) {
        return EnumSet.allOf(Step.class).stream()
                .filter(step -> step.of() == of)
                .toList();
    }
}
