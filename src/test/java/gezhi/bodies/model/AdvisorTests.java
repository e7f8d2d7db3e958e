package gezhi.bodies.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Advice;
import gezhi.bodies.BodyKind;
import gezhi.bodies.HeadCount;
import gezhi.bodies.ProfileRules;
import gezhi.bodies.Threshold;
import gezhi.bodies.Threshold.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisorTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final String COMMUNITY = "350302001001";
    private static final String VILLAGE = "350302100201";

    @ParameterizedTest
    @CsvSource({
        "putian, BRANCH, 2, 4, branch-too-few",
        "putian, BRANCH, 3, 4, ''",
        "putian, BRANCH, 6, 49, ''",
        "putian, BRANCH, 7, 49, branch-committee",
        "putian, BRANCH, 6, 50, general-branch",
        "quzhou, BRANCH, 6, 50, ''",
        "quzhou, BRANCH, 6, 51, branch-too-large general-branch",
        "putian, BRANCH, 90, 99, branch-committee branch-too-large general-branch",
        "putian, BRANCH, 90, 100, branch-committee branch-too-large committee",
        "putian, GENERAL_BRANCH, 40, 49, general-branch-small",
        "putian, GENERAL_BRANCH, 40, 50, ''",
        "quzhou, GENERAL_BRANCH, 40, 50, general-branch-small",
        "putian, GENERAL_BRANCH, 90, 100, committee",
        "putian, COMMITTEE, 90, 99, committee-small",
        "putian, COMMITTEE, 90, 100, ''",
        "putian, FIRM, 2, 2, unit-too-few",
        "putian, FIRM, 3, 3, unit-branch",
        "putian, FIRM, 0, 0, ''",
        "putian, GROUP, 80, 120, ''",
        "putian, ALLIANCE, 80, 120, ''"
    })
    void theRuleThatSpeaksIsTheOneForTheNumber(String profile, BodyKind kind, int full, int all, String codes) {
        assertThat(codes(profile, kind, COMMUNITY, full, all)).isEqualTo(codes);
    }

    @Test
    void aVillageMayWhereACommunityShould() {
        assertThat(codes("putian", BodyKind.BRANCH, VILLAGE, 6, 50)).isEmpty();
        assertThat(codes("putian", BodyKind.BRANCH, VILLAGE, 6, 51))
                .isEqualTo("branch-too-large village-general-branch");
        assertThat(advise("putian", BodyKind.GENERAL_BRANCH, VILLAGE, 90, 100))
                .extracting(advice -> advice.rule().verdict())
                .containsExactly(Verdict.MAY_WITH_APPROVAL);
    }

    @Test
    void ningxiaFindsTheCommunityBranchOfAHundred() {
        List<Advice> found = advise("ningxia", BodyKind.BRANCH, COMMUNITY, 96, 100);
        Advice ours = found.stream()
                .filter(advice -> advice.rule().code().equals("committee"))
                .findFirst()
                .orElseThrow();
        assertThat(ours.rule().verdict()).isEqualTo(Verdict.SHOULD);
        assertThat(ours.rule().become()).containsExactlyInAnyOrder(BodyKind.COMMITTEE, BodyKind.GENERAL_BRANCH);
        assertThat(ours.used()).isEqualTo(100);
        assertThat(codes("ningxia", BodyKind.BRANCH, COMMUNITY, 96, 99))
                .isEqualTo("branch-committee branch-too-large general-branch");
    }

    @Test
    void theCountUsedIsOfFullMembersForThreeAndSevenAndOfAllForTheOthers() {
        for (Threshold rule : ProfileRules.of("putian")) {
            boolean small = rule.least() <= 7 && (rule.below() == null || rule.below() <= 7) && rule.least() != 0
                    || rule.code().endsWith("-too-few");
            assertThat(rule.counted())
                    .as(rule.code())
                    .isEqualTo(small ? Threshold.Counted.FULL : Threshold.Counted.ALL);
        }
    }

    /** Whatever the numbers: what is said holds for the number it names, and size never says two things at once. */
    @ParameterizedTest
    @ValueSource(strings = {"putian", "quzhou", "ningxia", "ningbo", "yongan"})
    void adviceNeverContradictsItself(String profile) {
        Random random = new Random(20260304);
        List<Threshold> rules = ProfileRules.of(profile);
        for (int run = 0; run < 20_000; run++) {
            BodyKind kind = BodyKind.values()[random.nextInt(BodyKind.values().length)];
            int all = random.nextInt(140);
            int full = random.nextInt(all + 1);
            String seat = random.nextBoolean() ? COMMUNITY : VILLAGE;
            List<Advice> found = Advisor.advise(kind, seat, new HeadCount(DAY, full, all), rules);
            assertThat(found).allSatisfy(advice -> {
                assertThat(advice.rule().kinds()).contains(kind);
                assertThat(advice.used())
                        .isIn(full, all)
                        .isGreaterThanOrEqualTo(advice.rule().least());
                assertThat(advice.rule().become()).allMatch(BodyKind::isOfTheChain);
            });
            long bySize = found.stream()
                    .filter(advice -> advice.rule().counted() == Threshold.Counted.ALL)
                    .filter(advice -> advice.rule().verdict() != Verdict.OVER_LIMIT)
                    .count();
            assertThat(bySize).as(kind + " " + seat + " " + full + "/" + all).isLessThanOrEqualTo(1);
        }
    }

    private static String codes(String profile, BodyKind kind, String seat, int full, int all) {
        return advise(profile, kind, seat, full, all).stream()
                .map(advice -> advice.rule().code())
                .collect(Collectors.joining(" "));
    }

    private static List<Advice> advise(String profile, BodyKind kind, String seat, int full, int all) {
        return Advisor.advise(kind, seat, new HeadCount(DAY, full, all), ProfileRules.of(profile));
    }
}
