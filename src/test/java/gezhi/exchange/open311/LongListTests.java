package gezhi.exchange.open311;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** More than an answer may hold. */
class LongListTests extends OverHttp {
    private static final int ALL = 1_003;

    /** Two lots of five hundred, and a handful for the door, the names and the categories. */
    private static final int FEW = 30;

    @BeforeEach
    void copyACase() {
        people.after(2);
        inDatabase(jdbc -> jdbc.sql("""
                        with copied as (
                            insert into cases.case
                            select (jsonb_populate_record(c, jsonb_build_object(
                                'id', gen_random_uuid(),
                                'number', '250101-' || lpad(i::text, 6, '0'),
                                'request_id', gen_random_uuid(),
                                'link', 'copy ' || i,
                                'received_at', c.received_at - i * interval '1 minute'))).*
                            from cases.case c
                            cross join generate_series(2, :all) i
                            where c.city = :city
                            returning *)
                        insert into cases.journal
                        select (jsonb_populate_record(j, jsonb_build_object(
                            'case_id', copied.id,
                            'at', copied.received_at,
                            'request_id', gen_random_uuid()))).*
                        from cases.journal j
                        join copied
                            on copied.city = j.city
                        where j.city = :city
                        and j.seq = 1
                        """).param("city", city).param("all", ALL).update());
        cities.learn("cases.case, cases.journal, cases.category");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    @Keeps({GeoReport.LIST_WINDOW, GeoReport.PAGES})
    void aThousandAreGivenAtMostAndTheRestOnTheNextPage(String notation) {
        assertThat(count(get("/requests." + notation))).isEqualTo(1_000);
        assertThat(count(get("/requests." + notation + "?page=2"))).isEqualTo(3);
        assertThat(count(get("/servicerequestupdates." + notation))).isEqualTo(1_000);
        assertThat(count(get("/servicerequestupdates." + notation + "?page=2"))).isEqualTo(ALL + 2 - 1_000);
    }

    @Test
    void howManyStatementsAnAnswerTakesDoesNotGrowWithItsRequests() {
        for (String list : List.of("/requests.json", "/requests.xml?extensions=true", "/servicerequestupdates.json")) {
            get(list);
            assertThat(statements(() -> get(list))).as(list).isBetween(1, FEW);
        }
    }

    private static int count(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.type().startsWith("text/xml")
                ? texts(answer.xml(), "service_request_id").size()
                : answer.json().size();
    }

    private static int statements(Supplier<Answer> ask) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = logger.getLevel();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            assertThat(ask.get().status()).isEqualTo(200);
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing"))
                .count();
    }
}
