package gezhi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.Outcome;
import gezhi.cases.Privacy;
import gezhi.cases.PublicPhotos;
import gezhi.cases.RuleChanges;
import gezhi.cases.RuleOutcome;
import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every door that everybody can knock at, at every level of privacy: it shows what the level shows and no more. */
class PrivacyDoorsTests extends PublicDoors {
    @Autowired
    private RuleChanges changes;

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void everyDoorKeepsToTheLevel(Privacy level) throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        close(level);
        String media = PublicPhotos.path(people.city.code(), photo);
        for (String door : lists()) {
            String answer = text(get(door));
            assertThat(answer.contains(reported.number())).as(door).isEqualTo(level.listed());
            assertThat(answer.contains(WORDS)).as(door).isEqualTo(level.words());
        }
        for (String door : List.of(around(), v2("/requests.json"), v2("/requests.xml"), "/api/v1/cases")) {
            assertThat(text(get(door)).contains(media)).as(door).isEqualTo(level.photos());
        }
        for (String door : ones()) {
            MvcTestResult answer = get(door);
            assertThat(answer.getResponse().getStatus()).as(door).isEqualTo(level.listed() ? 200 : 404);
            assertThat(text(answer).contains(WORDS)).as(door).isEqualTo(level.words());
            assertThat(text(answer).contains(media)).as(door).isEqualTo(level.photos());
        }
        for (String door : List.of(media, "/report/alike/" + reported.caseId() + "/photo")) {
            assertThat(get(door).getResponse().getStatus()).as(door).isEqualTo(level.photos() ? 200 : 404);
        }
        assertThat(text(get("/cases/open.geojson")).contains("\"count\":1")).isEqualTo(level.counted());
        assertThat(text(get("/heat/cells.geojson")).contains("\"cases\":1")).isEqualTo(level.counted());
        assertThat(text(get("/heat/cells.geojson?category=E01")).contains("\"cases\":1"))
                .isEqualTo(level.listed());
        assertThat(text(get("/around/" + people.city.community(1, 1, 1))).contains("E0102"))
                .isFalse();
        assertThat(get("/cases/" + reported.caseId() + "/photos/" + photo))
                .as("the door of those who work on it")
                .doesNotHave(new org.assertj.core.api.Condition<>(
                        each -> each.getResponse().getStatus() == 200, "open"));
    }

    @Test
    void beforeADeskHasLookedThereIsNoPhotoAnywhereNorAfterItWasRefused() throws Exception {
        String media = PublicPhotos.path(people.city.code(), photo);
        assertThat(get(media)).hasStatus(404);
        assertThat(text(get(v2("/requests.json"))))
                .contains(reported.number(), "\"media_url\":null")
                .doesNotContain(media);
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(get(media)).hasStatusOk();
        assertThat(get(PublicPhotos.path(cities.fresh().code(), photo)))
                .as("in another city")
                .hasStatus(404);
        assertThat(get(PublicPhotos.path(people.city.code(), UUID.randomUUID())))
                .hasStatus(404);
        assertThat(people.act(people.dispatcher, reported.caseId(), 2, new Action.Refuse("没有此事")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(get(media)).hasStatus(404);
    }

    @Test
    void aPhotoThatAnswersAQuestionIsNeverPublic() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(get(PublicPhotos.path(people.city.code(), photo))).hasStatusOk();
        inDatabase(
                "insert into cases.reply select city, '" + reported.caseId() + "', 'plate', category, version, array['"
                        + photo + "'], false from cases.form where city = :city limit 1");
        for (String door : List.of(
                PublicPhotos.path(people.city.code(), photo), "/report/alike/" + reported.caseId() + "/photo")) {
            assertThat(get(door)).as(door).hasStatus(404);
        }
        for (String door : List.of(around(), v2("/requests.json"), "/api/v1/cases", lists().getLast())) {
            assertThat(text(get(door))).as(door).contains(reported.number()).doesNotContain(photo.toString(), "/photo");
        }
    }

    @Test
    void thePhotoIsSmallAndHoldsNothingButItsPixels() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        MvcTestResult answer = get(PublicPhotos.path(people.city.code(), photo));
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "image/jpeg");
        byte[] jpeg = answer.getResponse().getContentAsByteArray();
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg))
                        .getWidth())
                .isEqualTo(320);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void theClassAboveClosesWhatLiesUnderItAndNothingIsOpenedAgain() throws Exception {
        people.act(people.desk, reported.caseId(), 1, Action.Collect.asReported());
        assertThat(keep("E01", Privacy.CLOSED)).isEqualTo(new RuleOutcome.Changed());
        assertThat(Scoped.call(people.city.visitor(), () -> categories.privacy("E0102")))
                .isEqualTo(Privacy.CLOSED);
        assertThat(get("/around/" + people.city.code() + "/cases/" + reported.number()))
                .hasStatus(404);
        assertThat(keep("E01", Privacy.OPEN)).isEqualTo(new RuleOutcome.Refused(RuleOutcome.Reason.MORE_OPEN));
        assertThat(text(get(v2("/requests.json")))).doesNotContain(reported.number());
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void theTableInTheDatabaseIsTheOneOfTheProgram(Privacy level) {
        List<Boolean> shown = Scoped.call(
                people.city.visitor(),
                () -> transactions.execute(status -> jdbc.sql(
                                "select array[counted, listed, words, photos] from cases.privacy where level = :level")
                        .param("level", level.name())
                        .query((row, i) -> List.of((Boolean[]) row.getArray(1).getArray()))
                        .single()));
        assertThat(shown).containsExactly(level.counted(), level.listed(), level.words(), level.photos());
    }

    private void close(Privacy level) {
        assertThat(keep("E0102", level)).isEqualTo(new RuleOutcome.Changed());
    }

    private RuleOutcome keep(String code, Privacy level) {
        return Scoped.call(
                people.city.person(Role.ADMINISTRATOR, people.city.code()),
                () -> changes.correct(
                        code,
                        categories.find(code).orElseThrow().name(),
                        categories.find(code).orElseThrow().nameEn(),
                        level));
    }
}
