package gezhi.support;

import gezhi.platform.Profile;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Founds cities for tests: each has two counties, two townships in each, two communities in each, and so on down to units. */
@TestComponent
public class TestCities {
    /** Four digits are a city; a run of all tests founds more than a thousand. */
    private static final AtomicInteger NEXT = new AtomicInteger(6000);

    private static final AtomicInteger UNUSED = new AtomicInteger(5000);

    private static final String INSERT = """
            insert into territory.division (city, code, level, parent, name, households, valid_from)
            values (:city, :code, :level, :parent, :name, 30, '2020-01-01')
            """;

    /** What stands in a city of an ended test asks for it no more. */
    private static final String FORGET = """
            begin;
            set local session_replication_role = replica;
            delete from territory.city where city in (%s);
            commit""";

    private final Cities cities;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final String database;
    private final Set<String> founded = ConcurrentHashMap.newKeySet();

    public TestCities(
            Cities cities,
            JdbcClient jdbc,
            TransactionOperations transactions,
            @Value("${spring.datasource.url}") String database) {
        this.cities = cities;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.database = database;
    }

    /** A new city with the tree described above; its code is its own. */
    public TestCity fresh() {
        String code = String.valueOf(NEXT.incrementAndGet());
        cities.found(code, "测试市" + code, Profile.named("putian"), false);
        founded.add(code);
        TestCity city = new TestCity(code);
        Scoped.run(Scope.system(code), () -> transactions.executeWithoutResult(status -> plant(city)));
        return city;
    }

    /** Learns how full {@code tables} are, as the server does by itself within a minute of so much that is new. */
    public void learn(String tables) {
        asOwner("analyze " + tables);
    }

    private void asOwner(String statements) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever goes from city to city need not go to a thousand that no test looks at any more. */
    void forget() {
        List<String> ended = List.copyOf(founded);
        if (ended.isEmpty()) {
            return;
        }
        asOwner(FORGET.formatted(
                String.join(", ", ended.stream().map("'%s'"::formatted).toList())));
        ended.forEach(founded::remove);
    }

    /** The code of a city that is not there, for tests that found it themselves; nobody else gets it. */
    public String unused() {
        return String.valueOf(UNUSED.incrementAndGet());
    }

    private void plant(TestCity city) {
        for (int county = 1; county <= 2; county++) {
            insert(city.code(), "COUNTY", city.code(), city.county(county));
            for (int town = 1; town <= 2; town++) {
                insert(city.code(), "TOWNSHIP", city.county(county), city.township(county, town));
                for (int community = 1; community <= 2; community++) {
                    insert(
                            city.code(),
                            "COMMUNITY",
                            city.township(county, town),
                            city.community(county, town, community));
                    for (int grid = 1; grid <= 2; grid++) {
                        String code = city.community(county, town, community) + "00" + grid;
                        insert(city.code(), "GRID", city.community(county, town, community), code);
                        insert(city.code(), "UNIT", code, code + "001");
                    }
                }
            }
        }
    }

    private void insert(String city, String level, String parent, String code) {
        jdbc.sql(INSERT)
                .param("city", city)
                .param("code", code)
                .param("level", level)
                .param("parent", parent)
                .param("name", "测试" + code)
                .update();
    }

    /** The codes of a test city's divisions; numbers count from 1. */
    public record TestCity(String code) {
        public String county(int county) {
            return code + "0" + county;
        }

        public String township(int county, int township) {
            return county(county) + "00" + township;
        }

        public String community(int county, int township, int community) {
            return township(county, township) + "00" + community;
        }

        /** The first grid of the first community. */
        public String grid() {
            return community(1, 1, 1) + "001";
        }

        public Scope system() {
            return Scope.system(code);
        }

        public Scope visitor() {
            return Scope.visitor(code);
        }

        /** Somebody new acting in {@code role} over {@code subtree}. */
        public Scope person(Role role, String subtree) {
            return Scope.person(code, role, UUID.randomUUID(), subtree, null);
        }

        /** Somebody new acting in {@code role} for {@code office}. */
        public Scope person(Role role, String subtree, @Nullable UUID office) {
            return Scope.person(code, role, UUID.randomUUID(), subtree, office);
        }
    }
}
