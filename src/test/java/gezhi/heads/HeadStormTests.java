package gezhi.heads;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whatever several do at once to heads, bodies and rules: each post has the head of the body that stands for its division, and no other. */
class HeadStormTests extends HeadStories {
    private static final int HANDS = 4;
    private static final int DEEDS = 25;
    private static final long SEED = 20261123;

    private static final String AS_IT_SHOULD_BE = """
            select s.division || ' ' || h.person
            from heads.head h
            join bodies.v_standings s on s.city = h.city and s.body = h.body and s.valid_to is null
            join bodies.v_bodies b on b.city = h.city and b.id = h.body and b.valid_to is null
            join heads.rule r on r.city = h.city and r.kind = b.kind and r.post = 'GRID' and r.valid_to is null
            where h.city = :city
            and h.valid_to is null
            order by 1
            """;

    private static final String AS_IT_IS = """
            select division || ' ' || person
            from people.posting
            where city = :city
            and ex_officio is not null
            and valid_to is null
            order by 1
            """;

    @Test
    void neverTwoHeadsOfOneGridAndNoneMissing() throws Exception {
        Body other = story.open(BodyKind.BRANCH, "第二党支部", story.community.seat(), story.community);
        List<Body> both = List.of(branch, other);
        List<String> grids = List.of(grid, otherGrid);
        List<UUID> people = List.of(first, second, account("third"));
        List<Future<?>> hands = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(HANDS)) {
            for (int hand = 0; hand < HANDS; hand++) {
                Random dice = new Random(SEED + hand);
                hands.add(pool.submit(() -> {
                    for (int deed = 0; deed < DEEDS; deed++) {
                        act(dice, both.get(dice.nextInt(2)), grids.get(dice.nextInt(2)), people.get(dice.nextInt(3)));
                    }
                }));
            }
            for (Future<?> hand : hands) {
                hand.get();
            }
        }
        assertThat(list(AS_IT_IS)).isEqualTo(list(AS_IT_SHOULD_BE));
        stand(both, grids);
        both.forEach(body -> name(body, people.get(both.indexOf(body))));
        assertThat(list(AS_IT_IS)).hasSize(2).isEqualTo(list(AS_IT_SHOULD_BE));
    }

    private void act(Random dice, Body body, String division, UUID person) {
        Scoped.run(story.admin, () -> {
            switch (dice.nextInt(5)) {
                case 0, 1 -> heads.name(body.id(), person, "");
                case 2 -> heads.end(body.id(), "演练");
                case 3 -> chain.stand(division, body.id(), today());
                default -> chain.end(division, today());
            }
        });
    }

    /** Each for one, as it ends up. */
    private void stand(List<Body> both, List<String> grids) {
        Scoped.run(story.admin, () -> {
            grids.forEach(each -> chain.end(each, today()));
            for (int at = 0; at < 2; at++) {
                chain.stand(grids.get(at), both.get(at).id(), today());
            }
        });
    }

    private List<String> list(String sql) {
        return Scoped.call(
                Scope.system(story.city.code()),
                () -> inOne.execute(status -> jdbc.sql(sql)
                        .param("city", story.city.code())
                        .query(String.class)
                        .list()));
    }
}
