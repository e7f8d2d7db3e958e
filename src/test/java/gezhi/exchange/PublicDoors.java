package gezhi.exchange;

import gezhi.cases.CaseQueries;
import gezhi.cases.CaseStories;
import gezhi.cases.Cases;
import gezhi.cases.Categories;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Place;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.TestKeys;
import gezhi.files.Darkroom;
import gezhi.files.Picture;
import gezhi.files.Uploads;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** A case with a photo in a city of its own, and every door at which everybody can ask about it. */
@GezhiTest
abstract class PublicDoors {
    static final String WORDS = "三号楼门口垃圾没人收";

    @Autowired
    TestCities cities;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    Offices offices;

    @Autowired
    Categories categories;

    @Autowired
    Clients clients;

    @Autowired
    Darkroom darkroom;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    CaseStories people;
    String key;
    Outcome.Reported reported;
    UUID photo;

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

    List<String> lists() {
        return List.of(
                around(),
                around() + ".atom",
                v2("/requests.json"),
                v2("/requests.xml"),
                v2("/requests.csv"),
                "/api/v1/cases",
                "/report/alike?category=E0102&lon=119.01&lat=25.43&words=" + WORDS);
    }

    List<String> ones() {
        return List.of(
                "/around/" + people.city.code() + "/cases/" + reported.number(),
                v2("/requests/" + reported.number() + ".json"),
                v2("/requests/" + reported.number() + ".xml"),
                "/api/v1/cases/" + reported.number());
    }

    String around() {
        return "/around/" + people.city.community(1, 1, 1);
    }

    String v2(String path) {
        return "/open311/v2" + path + "?jurisdiction_id=" + people.city.code();
    }

    MvcTestResult get(String path) {
        return path.startsWith("/api/")
                ? mvc.get().uri(path).header("X-Api-Key", key).exchange()
                : mvc.get().uri(path).with(As.visitor(people.city.code())).exchange();
    }

    void inDatabase(String sql) {
        inDatabase(people.city.system(), sql);
    }

    void inDatabase(Scope scope, String sql) {
        Scoped.run(
                scope,
                () -> transactions.executeWithoutResult(status ->
                        jdbc.sql(sql).param("city", people.city.code()).update()));
    }

    static String text(MvcTestResult page) throws Exception {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
