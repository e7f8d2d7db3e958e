package gezhi.organizations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kinds of offices, kept on screen. */
@Repository
class KindStore {
    private static final String LIST = """
            select k.code, k.zh, k.en, k.valid_from, count(o.id) as offices
            from organizations.kind k
            left join organizations.office o on o.city = k.city and o.kind = k.code and o.valid_to is null
            where k.city = :city
            and k.valid_to is null
            group by k.code, k.zh, k.en, k.valid_from, k.ordinal
            order by k.ordinal
            """;

    private static final String ADD = """
            insert into organizations.kind (city, code, zh, en, ordinal, valid_from)
            select :city, :code, :zh, :en, coalesce(max(ordinal), 0) + 1, :on
            from organizations.kind
            where city = :city
            on conflict do nothing
            """;

    private static final String END = """
            update organizations.kind
            set valid_to = greatest(valid_from, :on::date)
            where city = :city
            and code = :code
            and valid_to is null
            """;

    private final JdbcClient jdbc;

    KindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KindInUse> list(String city) {
        return jdbc.sql(LIST).param("city", city).query(KindInUse.class).list();
    }

    /** False when the code is or was in use. */
    boolean add(String city, OfficeKind kind, LocalDate on) {
        return jdbc.sql(ADD)
                        .param("city", city)
                        .param("code", kind.code())
                        .param("zh", kind.zh())
                        .param("en", kind.en())
                        .param("on", on)
                        .update()
                == 1;
    }

    void end(String city, String code, LocalDate on) {
        jdbc.sql(END).param("city", city).param("code", code).param("on", on).update();
    }
}
