package gezhi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Categories;
import gezhi.cases.Outcome;
import gezhi.cases.Privacy;
import gezhi.cases.PublicPhotos;
import gezhi.cases.Report;
import gezhi.cases.RuleChanges;
import gezhi.cases.RuleOutcome;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.TestKeys;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Every door that everybody can knock at, at every level of privacy: it shows what the level shows and no more. */
@GezhiTest
class PrivacyDoorsTests {
    private static final String WORDS = "三号楼门口垃圾没人收";

    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Offices offices;

    @Autowired
    private Categories categories;

    @Autowired
    private RuleChanges changes;

    @Autowired
    private Clients clients;

    @Autowired
    private Darkroom darkroom;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private CaseStories people;
    private String key;
    private Outcome.Reported reported;
    private UUID photo;

    @BeforeEach
    void aCaseWithAPhotoThatADeskHasLookedAt() {
        people = new CaseStories(cities.fresh(), cases, offices);
        key = TestKeys.everything(clients, people.city, "随手拍");
        Picture picture = (Picture) darkroom.prepare(Uploads.jpegWithExif(640, 480, 1));
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                CaseStories.RUBBISH,
                new Place.Point(119.01, 25.43),
                people.city.grid(),
                "门口",
                WORDS,
                null,
                List.of(picture));
        reported = (Outcome.Reported) Scoped.call(people.city.visitor(), () -> cases.report(report));
        photo = Scoped.call(people.city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow()
                .timeline()
                .getFirst()
                .photos()
                .getFirst();
        inDatabase("insert into territory.place values (:city, '" + people.city.community(1, 1, 1) + "', 119.5, 25.5)");
    }

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
        assertThat(get("/around/cases/" + reported.number())).hasStatus(404);
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

    private List<String> lists() {
        return List.of(
                around(),
                around() + ".atom",
                v2("/requests.json"),
                v2("/requests.xml"),
                v2("/requests.csv"),
                "/api/v1/cases",
                "/report/alike?category=E0102&lon=119.01&lat=25.43&words=" + WORDS);
    }

    private List<String> ones() {
        return List.of(
                "/around/cases/" + reported.number(),
                v2("/requests/" + reported.number() + ".json"),
                v2("/requests/" + reported.number() + ".xml"),
                "/api/v1/cases/" + reported.number());
    }

    private String around() {
        return "/around/" + people.city.community(1, 1, 1);
    }

    private String v2(String path) {
        return "/open311/v2" + path + "?jurisdiction_id=" + people.city.code();
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

    private MvcTestResult get(String path) {
        return path.startsWith("/api/")
                ? mvc.get().uri(path).header("X-Api-Key", key).exchange()
                : mvc.get().uri(path).with(As.visitor(people.city.code())).exchange();
    }

    private void inDatabase(String sql) {
        Scoped.run(
                people.city.system(),
                () -> transactions.executeWithoutResult(status ->
                        jdbc.sql(sql).param("city", people.city.code()).update()));
    }

    private static String text(MvcTestResult page) throws Exception {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
