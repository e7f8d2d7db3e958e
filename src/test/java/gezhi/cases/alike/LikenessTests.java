package gezhi.cases.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gezhi.cases.Category;
import gezhi.cases.Privacy;
import gezhi.cases.loop.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LikenessTests {
    private static final Category REFUSE = category("E0101", "垃圾积存");
    private static final Category OVERFLOWING = category("E0102", "垃圾桶满溢");
    private static final Category LAMP = category("C0301", "路灯不亮");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void theSameCategoryAtTheSamePlaceIsProbablyTheSameProblem() {
        assertThat(likeness(REFUSE, 0, 0, REFUSE, 60, 5)).isGreaterThan(Likeness.LIKELY);
    }

    @Test
    void anotherKindOfProblemAtTheSamePlaceIsNot() {
        assertThat(likeness(REFUSE, 0, 0, LAMP, 0, 0)).isLessThan(Likeness.LIKELY);
    }

    @Test
    void aCategoryOfTheSameClassIsNearerThanOneOfAnother() {
        assertThat(likeness(REFUSE, 0, 0, OVERFLOWING, 0, 0)).isGreaterThan(likeness(REFUSE, 0, 0, LAMP, 0, 0));
    }

    @Test
    void fartherAndOlderIsLessLikely() {
        assertThat(likeness(REFUSE, 0, 0, REFUSE, 200, 0)).isLessThan(likeness(REFUSE, 0, 0, REFUSE, 20, 0));
        assertThat(likeness(REFUSE, 0, 0, REFUSE, 0, 24 * 10)).isLessThan(likeness(REFUSE, 0, 0, REFUSE, 0, 1));
    }

    @Test
    void theSameWordsMakeItLikelier() {
        Sighting said = at(LAMP, 0, 0, "三号楼门口路灯坏了");
        Sighting alike = at(REFUSE, 10, 1, "三号楼门口的路灯坏了两天");
        Sighting other = at(REFUSE, 10, 1, "垃圾堆了三天没人收");
        assertThat(Likeness.of(said, alike, Experience.NONE)).isGreaterThan(Likeness.of(said, other, Experience.NONE));
    }

    @Test
    void whatPeopleDecidedBeforeChangesTheGuess() {
        Experience leaks = (one, other) -> new Experience.Judged(9, 1);
        Experience never = (one, other) -> new Experience.Judged(0, 10);
        Sighting lamp = at(LAMP, 0, 0, "");
        Sighting refuse = at(REFUSE, 0, 0, "");
        assertThat(Likeness.of(lamp, refuse, leaks)).isGreaterThan(0.8);
        assertThat(Likeness.of(lamp, lamp, never)).isLessThan(0.1);
    }

    @RepeatedTest(200)
    void itIsAlwaysAShareAndTheSameBothWays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Sighting one = any(random);
        Sighting other = any(random);
        Experience some = (a, b) -> new Experience.Judged(random.nextInt(3), 1);
        assertThat(Likeness.of(one, other, some)).isBetween(0.0, 1.0);
        assertThat(Likeness.of(one, other, Experience.NONE))
                .isCloseTo(Likeness.of(other, one, Experience.NONE), within(1e-9));
    }

    @Test
    void aReachOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new Reach(0, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reach(5_001, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reach(250, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distancesAreOfTheGround() {
        assertThat(at(LAMP, 0, 0, "").metresTo(at(LAMP, 250, 0, ""))).isCloseTo(250, within(1.0));
    }

    private static double likeness(Category one, int metres, int hours, Category other, int metres2, int hours2) {
        return Likeness.of(at(one, metres, hours, ""), at(other, metres2, hours2, ""), Experience.NONE);
    }

    private static Sighting any(Random random) {
        Category[] all = {REFUSE, OVERFLOWING, LAMP};
        return at(all[random.nextInt(3)], random.nextInt(400), random.nextInt(1000), "路灯".repeat(random.nextInt(3)));
    }

    private static Sighting at(Category category, int metresNorth, int hours, String words) {
        Place.Point point = new Place.Point(119.01, 25.43 + metresNorth / 111_195.0);
        return new Sighting(category, point, NOON.plus(Duration.ofHours(hours)), words);
    }

    private static Category category(String code, String name) {
        return new Category(code, name, name, true, Privacy.OPEN);
    }
}
