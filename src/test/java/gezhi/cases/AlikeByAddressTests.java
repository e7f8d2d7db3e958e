package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Place;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a case has no position, the same address in the same division is the same spot. */
@GezhiTest
class AlikeByAddressTests {
    private static final Place.Point HERE = new Place.Point(119.0101, 25.43);

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private CaseQueries queries;

    private CaseStories people;

    @BeforeEach
    void foundACity() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void twoWithoutAPositionAreAlikeAtOneAddress() {
        UUID first = reported(null, "东门 3 号");
        assertThat(alike(reported(null, "东门 3 号"))).containsExactly(first);
    }

    @Test
    void oneWithAPositionAndOneWithoutAreAlikeWhicheverIsLookedAt() {
        UUID placed = reported(HERE, "东门 3 号");
        UUID unplaced = reported(null, "东门 3 号");
        assertThat(alike(unplaced)).containsExactly(placed);
        assertThat(alike(placed)).containsExactly(unplaced);
    }

    @Test
    void anotherAddressOrNoneIsAnotherSpot() {
        reported(null, "东门 3 号");
        reported(null, "");
        assertThat(alike(reported(null, "东门 4 号"))).isEmpty();
        assertThat(alike(reported(null, ""))).isEmpty();
    }

    @Test
    void whoReportsWithoutAPositionIsShownWhatIsThereAlready() {
        UUID before = reported(null, "凤凰小区三号楼");
        UUID placed = reported(HERE, "凤凰小区 3 号楼");
        assertThat(reporting(people.gridWorker, null, people.city.grid(), "凤凰小区3号楼"))
                .extracting(Alike::id)
                .containsExactlyInAnyOrder(before, placed);
        assertThat(reporting(people.gridWorker, null, people.city.grid(), "凤凰小区5号楼"))
                .isEmpty();
        assertThat(reporting(people.gridWorker, HERE, people.city.grid(), "凤凰小区3号楼"))
                .extracting(Alike::id)
                .containsExactlyInAnyOrder(before, placed);
        assertThat(reporting(people.gridWorker, null, "", "凤凰小区3号楼")).isEmpty();
    }

    @Test
    void everybodyLearnsTheStreetButNotTheDoor() {
        reported(null, "凤凰小区三号楼");
        for (String address : List.of("凤凰小区3号楼", "凤凰小区9号楼", "凤凰小区")) {
            assertThat(reporting(people.city.visitor(), null, people.city.grid(), address))
                    .as(address)
                    .singleElement()
                    .satisfies(alike -> {
                        assertThat(alike.metres()).isEqualTo(Alike.BY_ADDRESS);
                        assertThat(alike.words()).isEmpty();
                    });
        }
        assertThat(reporting(people.city.visitor(), null, people.city.grid(), "荔枝大道"))
                .isEmpty();
        assertThat(reporting(people.city.visitor(), null, people.city.community(1, 1, 2), "凤凰小区3号楼"))
                .as("another community")
                .isEmpty();
    }

    private List<Alike> reporting(Scope who, Place.@Nullable Point point, String division, String address) {
        return Scoped.call(
                who,
                () -> duplicates.listFor(CaseStories.RUBBISH, new Duplicates.Spot(point, division, address), "垃圾没人收"));
    }

    private UUID reported(Place.@Nullable Point point, String address) {
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                point,
                people.city.grid(),
                address,
                "垃圾没人收",
                null,
                List.of());
        return ((Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report))).caseId();
    }

    private List<UUID> alike(UUID id) {
        return Scoped.call(
                        people.desk,
                        () -> duplicates.listFor(queries.find(id).orElseThrow().row()))
                .stream()
                .map(Alike::id)
                .toList();
    }
}
