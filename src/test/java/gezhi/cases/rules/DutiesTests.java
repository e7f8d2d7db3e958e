package gezhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.rules.Duties.Duty;
import gezhi.territory.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutiesTests {
    private static final String COMMUNITY = "350302001001";
    private static final Duties LISTS = new Duties(
            List.of(new Duty("", "S07"), new Duty(COMMUNITY, "E0102"), new Duty("350304", "E05")), Level.COUNTY);

    @Test
    void aListHoldsForAllUnderItAndACategoryForItsTree() {
        assertThat(LISTS.cover(COMMUNITY, "S0701")).isTrue();
        assertThat(LISTS.cover(COMMUNITY, "E0102")).isTrue();
        assertThat(LISTS.cover("350302001002", "E0102")).isFalse();
        assertThat(LISTS.cover("350304001001", "E0506")).isTrue();
        assertThat(LISTS.cover(COMMUNITY, "E0506")).isFalse();
        assertThat(LISTS.cover(COMMUNITY, "S"))
                .as("a part does not cover the whole")
                .isFalse();
    }

    @Test
    void onlyOfficesOfCommunitiesNeedAdmission() {
        assertThat(LISTS.deskFor("3503", COMMUNITY, "C0107", COMMUNITY + "001")).contains("350302");
        assertThat(LISTS.deskFor("3503", COMMUNITY, "S0702", COMMUNITY)).isEmpty();
        assertThat(LISTS.deskFor("3503", "350302001", "C0107", COMMUNITY)).isEmpty();
        assertThat(LISTS.deskFor("3503", "3503", "C0107", COMMUNITY)).isEmpty();
    }

    @Test
    void theDutiesOfACommunityAreThoseOfItsOwnGround() {
        assertThat(LISTS.deskFor("3503", COMMUNITY, "S0702", "350302001002001"))
                .as("the community beside it")
                .contains("350302");
        assertThat(LISTS.deskFor("3503", COMMUNITY, "S0702", COMMUNITY + "001002"))
                .isEmpty();
        assertThat(LISTS.deskFor("3503", COMMUNITY, "S0702", "350302001"))
                .as("known to the street only")
                .isEmpty();
    }

    @Test
    void aCityWithoutCountiesDecidesItself() {
        assertThat(LISTS.deskFor("350481", "350481001001", "C0107", "350481001001"))
                .contains("350481");
        Duties street = new Duties(List.of(), Level.TOWNSHIP);
        assertThat(street.deskFor("350481", "350481001001", "C0107", "350481001001"))
                .contains("350481001");
    }
}
