package gezhi.exchange.published;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The names of places and offices behind a lot of public cases, in two statements for all of them. */
@Component
public class PlaceNames {
    private static final String DIVISIONS = """
            select code, name
            from territory.v_divisions
            where city = :city
            and code = any (cast(:codes as text[]))
            """;

    private static final String OFFICES = """
            select id::text, name
            from organizations.v_offices
            where city = :city
            and id = any (cast(:codes as uuid[]))
            """;

    /** Lengths of the codes of community, township, county and prefecture. */
    private static final List<Integer> LENGTHS = List.of(12, 9, 6, 4);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    PlaceNames(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What was read. */
    public record Names(Map<String, String> names) {

        /** From the smallest to the largest: 张坝社区, 凤凰山街道, 城厢区, 莆田市. */
        public String address(String code) {
            return path(code).stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        public @Nullable String office(@Nullable UUID office) {
            return office == null ? null : names.get(office.toString());
        }
    }

    public Names of(String city, List<PublicCase> cases) {
        Set<String> codes = new LinkedHashSet<>();
        cases.forEach(each -> codes.addAll(path(each.community())));
        Set<UUID> offices =
                cases.stream().map(PublicCase::office).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        Scoped.run(
                Scope.system(city),
                () -> transactions.executeWithoutResult(status -> {
                    read(DIVISIONS, List.copyOf(codes), names);
                    read(OFFICES, List.copyOf(offices), names);
                }));
        return new Names(names);
    }

    private void read(String sql, List<?> codes, Map<String, String> names) {
        if (!codes.isEmpty()) {
            jdbc.sql(sql)
                    .param("city", Scoped.current().city())
                    .param("codes", Wanted.literal(codes))
                    .query((row, i) -> names.put(row.getString(1), row.getString(2)))
                    .list();
        }
    }

    private static Set<String> path(String code) {
        return LENGTHS.stream()
                .filter(length -> length <= code.length())
                .map(length -> code.substring(0, length))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
