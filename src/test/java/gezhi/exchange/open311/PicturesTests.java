package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.loop.Action;
import gezhi.files.Uploads;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures that come as parts: with a report, with an update, and the addresses where everybody may see them. */
class PicturesTests extends OverHttp {
    private static final String UPDATES = "/servicerequestupdates";
    private static final byte[] PICTURE = Uploads.jpegWithExif(64, 48, 1);

    @Autowired
    private CaseQueries queries;

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.MULTIPART, GeoReport.UTF_8})
    void aReportComesWithItsPictureInEitherNotation(String notation) {
        CaseFile file = file(withPicture(notation));
        assertThat(file.row().words()).isEqualTo("垃圾没人收");
        assertThat(file.timeline().getFirst().photos()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.UPDATES_PARTS)
    void anUpdateComesWithItsPictureAndAgainIsTheSameUpdate(String notation) {
        String number = reported();
        for (int i = 0; i < 2; i++) {
            Answer answer = postMultipart(UPDATES + "." + notation, "uploads", PICTURE, update(number));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.body()).contains("u7");
        }
        List<CaseFile.Entry> notes = file(number).timeline().stream()
                .filter(each -> each.entry().action() == Action.Kind.COMMENT)
                .toList();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst().entry().words()).startsWith("又多了一堆");
        assertThat(notes.getFirst().photos()).hasSize(1);
        byte[] kept = Scoped.call(
                        people.gridWorker,
                        () -> queries.findPhoto(notes.getFirst().photos().getFirst()))
                .orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Uploads.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.UPDATES_PARTS, GeoReport.BAD_REQUEST})
    void anUpdateWithWhatIsNoPictureIsRefusedWhole(String notation) {
        String number = reported();
        Answer answer =
                postMultipart(UPDATES + "." + notation, "media", "MZ".getBytes(StandardCharsets.UTF_8), update(number));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).startsWith("media");
        assertThat(file(number).timeline()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.BAD_PARTS)
    void partsThatCannotBeReadAreToldAsErrors(String notation) {
        for (String path : List.of("/requests.", UPDATES + ".")) {
            Answer answer = postWithHeader(path + notation, "Content-Type", "multipart/form-data", "a", "b");
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.errors()).as(path).startsWith("media");
        }
    }

    @Test
    @Keeps({GeoReport.MEDIA, GeoReport.UPDATES_MEDIA})
    void whatIsPublicOfAPictureOpensWithoutAKeyOnceADeskHasFiledTheReport() {
        String number = withPicture("json");
        assertThat(get("/requests/" + number + ".json")
                        .json()
                        .get(0)
                        .get("media_url")
                        .isNull())
                .isTrue();
        assertThat(get(UPDATES + ".json").json().get(0).get("media_url").isNull())
                .isTrue();
        people.act(people.gridWorker, file(number).row().id(), 1, Action.Collect.asReported());
        String media = get("/requests/" + number + ".json")
                .json()
                .get(0)
                .get("media_url")
                .asString();
        assertThat(texts(get("/requests/" + number + ".xml").xml(), "media_url"))
                .containsExactly(media);
        Answer picture = getPlain(media.substring(media.indexOf("/media/")));
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.type()).isEqualTo("image/jpeg");
        assertThat(get(UPDATES + ".json")
                        .json()
                        .valueStream()
                        .map(each -> each.get("media_url").toString()))
                .containsExactly("null", "\"" + media + "\"");
        assertThat(texts(get(UPDATES + ".xml").xml(), "media_url")).containsExactly("", media);
    }

    private String withPicture(String notation) {
        Answer answer = postMultipart(
                "/requests." + notation,
                "media",
                PICTURE,
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "description",
                "垃圾没人收");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return notation.equals("json")
                ? answer.json().get(0).get("service_request_id").asString()
                : texts(answer.xml(), "service_request_id").getFirst();
    }

    private static String[] update(String number) {
        return new String[] {
            "service_request_id", number,
            "update_id", "u7",
            "status", "open",
            "updated_datetime", "2026-03-04T11:00:00+08:00",
            "description", "又多了一堆"
        };
    }

    private CaseFile file(String number) {
        return Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow();
    }
}
