package gezhi.bodies.model;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyKind.Family;
import gezhi.territory.Level;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTableTests {

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void onlyPartyOrganizationsStandAboveAPartyOrganization(BodyKind kind) {
        if (kind.isOfTheChain()) {
            assertThat(KindTable.of(kind).under()).allMatch(BodyKind::isOfTheChain);
        } else {
            assertThat(KindTable.of(kind).standsFor()).isEmpty();
        }
    }

    @Test
    void aJointBodyCoordinatesAndIsNoLevelOfTheChain() {
        Arrays.stream(BodyKind.values())
                .filter(kind -> kind.family() == Family.JOINT)
                .forEach(joint -> Arrays.stream(BodyKind.values())
                        .filter(BodyKind::isOfTheChain)
                        .forEach(organization -> assertThat(KindTable.mayStandUnder(organization, joint))
                                .as(organization + " under " + joint)
                                .isFalse()));
    }

    @Test
    void aGroupIsAPartOfABranchAndNothingStandsUnderItButTeams() {
        assertThat(KindTable.of(BodyKind.GROUP).under())
                .containsExactlyInAnyOrder(
                        BodyKind.BRANCH, BodyKind.JOINT_BRANCH, BodyKind.TEMPORARY_BRANCH, BodyKind.FLOATING_BRANCH);
        assertThat(KindTable.mayStandAlone(BodyKind.GROUP)).isFalse();
        assertThat(Arrays.stream(BodyKind.values()).filter(kind -> KindTable.mayStandUnder(kind, BodyKind.GROUP)))
                .containsExactly(BodyKind.TEAM);
    }

    @Test
    void onlyCommitteesLeadBackToThemselves() {
        for (BodyKind kind : BodyKind.values()) {
            Set<BodyKind> above = new HashSet<>();
            climb(kind, above);
            boolean mayMeetItself = above.contains(kind);
            assertThat(mayMeetItself && kind.isOfTheChain())
                    .as(kind.name())
                    .isEqualTo(kind == BodyKind.COMMITTEE || kind == BodyKind.WORK_COMMITTEE);
        }
    }

    @Test
    void gridsHaveBranchesAndUnitsGroups() {
        assertThat(KindTable.mayStandFor(BodyKind.BRANCH, Level.GRID)).isTrue();
        assertThat(KindTable.mayStandFor(BodyKind.GROUP, Level.GRID)).isFalse();
        assertThat(KindTable.mayStandFor(BodyKind.GROUP, Level.UNIT)).isTrue();
        assertThat(KindTable.mayStandFor(BodyKind.ALLIANCE, Level.COMMUNITY)).isFalse();
    }

    private static void climb(BodyKind kind, Set<BodyKind> above) {
        KindTable.of(kind).under().stream().filter(above::add).forEach(next -> climb(next, above));
    }
}
