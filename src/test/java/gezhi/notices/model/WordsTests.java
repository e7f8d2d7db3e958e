package gezhi.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.notices.model.Words.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void placesAreFilledAndThoseWithoutAValueAreLeftEmpty() {
        Words words = new Words("已派单：{number}", "{category}，期限 {deadline}。{link}")
                .with(Map.of(Place.NUMBER, "260304-518207", Place.CATEGORY, "暴露$垃圾\\", Place.DEADLINE, "3月4日"));
        assertThat(words).isEqualTo(new Words("已派单：260304-518207", "暴露$垃圾\\，期限 3月4日。"));
    }

    @Test
    void aPlaceThatNobodyCanFillIsNamed() {
        assertThat(new Words("{number} {name}", "{phone} {deadline} {}").unknown())
                .containsExactlyInAnyOrder("name", "phone", "");
        assertThat(new Words("{number}", "{category} {step} {event} {other} {link} {city}").unknown())
                .isEmpty();
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        assertThat(new Words("{city}", "x")
                        .with(Map.of(Place.CITY, "{number}", Place.NUMBER, "1"))
                        .title())
                .isEqualTo("{number}");
    }
}
