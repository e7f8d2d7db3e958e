package gezhi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.Outcome;
import gezhi.cases.PublicPhotos;
import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A desk keeps a photo from the public: no door shows it, and only desks of the place decide so. */
class WithheldPhotoTests extends PublicDoors {
    @Autowired
    private PublicPhotos photos;

    @Test
    void aPhotoThatADeskWithholdsIsSeenAtNoDoorUntilItIsShownAgain() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        String media = PublicPhotos.path(people.city.code(), photo);
        assertThat(withhold(people.desk, " ")).isInstanceOf(Outcome.Refused.class);
        assertThat(get(media)).hasStatusOk();
        assertThat(withhold(people.desk, "有车牌")).isInstanceOf(Outcome.Done.class);
        assertThat(withhold(people.dispatcher, "有车牌")).as("as it is").isInstanceOf(Outcome.Done.class);
        for (String door : List.of(media, "/report/alike/" + reported.caseId() + "/photo")) {
            assertThat(get(door)).as(door).hasStatus(404);
        }
        for (String door : Stream.concat(lists().stream(), ones().stream()).toList()) {
            assertThat(text(get(door)))
                    .as(door)
                    .contains(reported.number(), WORDS)
                    .doesNotContain(photo.toString(), "/photo\"", "有车牌");
        }
        assertThat(text(get("/around/" + people.city.code() + "/cases/" + reported.number() + ".atom")))
                .doesNotContain(photo.toString());
        assertThat(Scoped.call(people.gridWorker, () -> queries.findPhoto(photo)))
                .as("those who work on it")
                .isPresent();
        assertThat(Scoped.call(people.desk, () -> queries.find(reported.caseId()))
                        .orElseThrow()
                        .timeline())
                .filteredOn(entry -> entry.entry().action() == Action.Kind.WITHHOLD_PHOTO)
                .singleElement()
                .satisfies(entry -> assertThat(entry.entry().words()).isEqualTo("有车牌"));
        assertThat(Scoped.call(people.dispatcher, () -> photos.show(reported.caseId(), UUID.randomUUID(), "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(get(media)).hasStatusOk();
        assertThat(text(get(around()))).contains(media);
    }

    @Test
    void aRequestSentAgainDoesNotReopenWhatWasWithheldSince() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        withhold(people.desk, "有人脸");
        UUID shown = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(Scoped.call(people.desk, () -> photos.show(reported.caseId(), shown, "")))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(get(PublicPhotos.path(people.city.code(), photo))).hasStatus(i == 0 ? 200 : 404);
            withhold(people.desk, "还有车牌");
        }
    }

    @Test
    void aPhotoCanBeWithheldBeforeTheCaseIsFiledAndIsNeverPublic() throws Exception {
        String media = PublicPhotos.path(people.city.code(), photo);
        assertThat(withhold(people.desk, "有人脸")).isInstanceOf(Outcome.Done.class);
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(get(media)).hasStatus(404);
        Scoped.call(people.desk, () -> photos.show(reported.caseId(), UUID.randomUUID(), ""));
        assertThat(get(media)).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyDesksOfThePlaceDecideWhichPhotoIsPublic(Role role) {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        Scope scope = switch (role) {
            case PUBLIC -> people.city.visitor();
            case SYSTEM -> people.city.system();
            default -> people.city.person(role, people.city.code());
        };
        boolean desk = role == Role.COMMUNITY_DESK || role == Role.DISPATCHER;
        assertThat(withhold(scope, "有人脸") instanceof Outcome.Done).isEqualTo(desk);
        String insert =
                "insert into cases.withheld_photo values (:city, '" + photo + "', now(), null) on conflict do nothing";
        String delete = "delete from cases.withheld_photo where city = :city";
        if (!desk && role != Role.SYSTEM) {
            assertThatThrownBy(() -> inDatabase(scope, insert)).isInstanceOf(DataAccessException.class);
            inDatabase(people.city.system(), insert);
        }
        inDatabase(scope, delete);
        assertThat(Scoped.call(people.city.system(), () -> photos.of(reported.caseId())))
                .hasValueSatisfying(open -> assertThat(open.withheld()).isEqualTo(!desk && role != Role.SYSTEM));
        Scope elsewhere = people.city.person(Role.COMMUNITY_DESK, people.city.community(2, 2, 2));
        assertThat(withhold(elsewhere, "有人脸")).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> inDatabase(
                        elsewhere, "insert into cases.withheld_photo values (:city, '" + photo + "', now(), null)"))
                .isInstanceOf(DataAccessException.class);
    }

    private Outcome withhold(Scope scope, String words) {
        return Scoped.call(scope, () -> photos.withhold(reported.caseId(), UUID.randomUUID(), words));
    }
}
