package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Contact;
import gezhi.platform.scope.Scoped;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reports, where, and in how many words: what is needed, and what may be left out. */
class WhoAndWhereTests extends OverHttp {
    @Autowired
    private CaseQueries queries;

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.POST_PERSON)
    void aReporterWithNothingButAnEMailIsReachedByIt(String notation) {
        Answer answer = post(
                "/requests." + notation,
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "email",
                "lin@example.com",
                "device_id",
                "phone-7",
                "account_id",
                "a7");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("a7").doesNotContain("phone-7", "lin@example.com");
        CaseFile file = file(number(answer));
        assertThat(Scoped.call(
                        people.gridWorker, () -> cases.revealContact(file.row().id())))
                .contains(new Contact("", "lin@example.com"));
        assertThat(file.row().words())
                .as("a device is nobody's business")
                .doesNotContain("phone-7")
                .doesNotContain("lin@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.POST_PERSON, GeoReport.POST_PLACE})
    void anyPlaceWillDoAndNothingIsNeededOfThePerson(String notation) {
        List<String[]> places = List.of(
                new String[] {"lat", "25.43", "long", "119.01", "address_id", people.city.grid()},
                new String[] {"address_string", "测试" + people.city.community(1, 1, 2)},
                new String[] {"address_id", people.city.grid()});
        for (String[] place : places) {
            String[] sent = Arrays.copyOf(place, place.length + 2);
            sent[place.length] = "service_code";
            sent[place.length + 1] = RUBBISH;
            Answer answer = post("/requests." + notation, sent);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            CaseFile file = file(number(answer));
            assertThat(file.row().words()).isEqualTo("暴露垃圾");
            assertThat(Scoped.call(
                            people.city.system(),
                            () -> cases.revealContact(file.row().id())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps(GeoReport.POST_WORDS)
    void fourThousandCharactersWithLineBreaksAreTaken(String notation) {
        String words = "长\n".repeat(2_000);
        Answer answer = post(
                "/requests." + notation,
                "service_code",
                RUBBISH,
                "address_id",
                people.city.grid(),
                "description",
                words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(file(number(answer)).row().words()).isEqualTo(words.strip());
    }

    private CaseFile file(String number) {
        return Scoped.call(
                        people.city.system(), () -> queries.findByNumber(number).flatMap(queries::find))
                .orElseThrow();
    }
}
