package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.exchange.clients.Client;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.TestKeys;
import gezhi.files.Uploads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures with a report, the same report twice, too many of them, and whose they are. */
class PostOnceTests extends OverHttp {
    @Autowired
    private CaseQueries queries;

    @Test
    void aPictureComesAsAPartAndIsMadeHarmless() {
        Answer answer = postMultipart(
                "/requests.json",
                "media",
                Uploads.jpegWithExif(64, 48, 1),
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "description",
                "垃圾没人收");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        CaseFile file = file(answer.json().get(0).get("service_request_id").asString());
        assertThat(file.row().words()).isEqualTo("垃圾没人收");
        byte[] kept = Scoped.call(
                        people.gridWorker,
                        () -> queries.findPhoto(
                                file.timeline().getFirst().photos().getFirst()))
                .orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Uploads.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void whatIsNoPictureIsRefused(String notation) {
        Answer answer = postMultipart(
                "/requests." + notation,
                "photo",
                "MZ this is a program".getBytes(StandardCharsets.UTF_8),
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).startsWith("photo");
    }

    @Test
    void aRequestSentTwiceUnderOneNameIsTakenOnce() {
        String[] report = {"service_code", RUBBISH, "address_id", people.city.grid(), "api_key", key};
        Answer first = postWithHeader("/requests.json", "Idempotency-Key", "order-1", report);
        Answer again = postWithHeader("/requests.json", "Idempotency-Key", "order-1", report);
        Answer other = postWithHeader("/requests.json", "Idempotency-Key", "order-2", report);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.json()).isNotEqualTo(first.json());
        Answer byParameter = postWithoutKey("/requests.json?request_id=order-1", report);
        assertThat(byParameter.json()).isEqualTo(first.json());
        key = TestKeys.everything(clients, people.city, "另一个");
        Answer ofAnother = postWithHeader(
                "/requests.json",
                "Idempotency-Key",
                "order-1",
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "api_key",
                key);
        assertThat(ofAnother.json()).isNotEqualTo(first.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.TOO_OFTEN)
    void tooManyReportsAreToldWhenToComeBack(String notation) {
        key = TestKeys.key(clients, people.city, new Client.Draft("急性子", "林一", 100, 1), Set.of(Grant.REPORT));
        assertThat(post("/requests." + notation, "service_code", RUBBISH).status())
                .as("no report yet")
                .isEqualTo(400);
        reported();
        Answer second = post("/requests." + notation, "service_code", RUBBISH, "address_id", people.city.grid());
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.headers().get("retry-after")).containsExactly("3601");
        assertThat(second.errors()).contains("3601");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.TOO_OFTEN)
    void tooManyQuestionsAreToldTheSame(String notation) {
        key = TestKeys.key(clients, people.city, new Client.Draft("急性子", "林一", 2, 1), Set.of(Grant.REPORT));
        assertThat(get("/services." + notation + "?api_key=" + key).status()).isEqualTo(200);
        assertThat(get("/services." + notation + "?api_key=" + key).status()).isEqualTo(200);
        Answer third = get("/services." + notation + "?api_key=" + key);
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.headers().get("retry-after")).isNotEmpty();
        assertThat(third.errors()).isNotEmpty();
    }

    @Test
    void theJournalNamesTheClientAndTheClientSeesItsOwn() {
        CaseFile file = file(reported());
        var entry = file.timeline().getFirst().entry();
        assertThat(entry.role()).isEqualTo(Role.RESIDENT);
        assertThat(entry.actor()).isEqualTo(file.reporter());
        String client = inDatabase(jdbc -> jdbc.sql("select name from exchange.client where id = :id")
                .param("id", entry.actor())
                .query(String.class)
                .single());
        assertThat(client).isEqualTo("随手拍");
        Scope other = people.city.person(Role.RESIDENT, "");
        assertThat(Scoped.call(other, () -> queries.find(file.row().id()))).isEmpty();
    }

    private CaseFile file(String number) {
        return Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow();
    }
}
