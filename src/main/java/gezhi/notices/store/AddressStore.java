package gezhi.notices.store;

import gezhi.notices.model.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people want to be told: persons with an account, and holders of a secret link for its one case. */
@Repository
public class AddressStore {
    private static final String OF_PERSONS = """
            select person as id, channel, address, language, '' as token
            from notices.address
            where city = :city
            and person = any (cast(:ids as uuid[]))
            order by channel
            """;

    private static final String OF_CASES = """
            select case_id as id, channel, address, language, token
            from notices.follower
            where city = :city
            and case_id = any (cast(:ids as uuid[]))
            order by channel
            """;

    private static final String PUT = """
            insert into notices.address (city, person, channel, address, language, agreed_at)
            values (:city, :id, :channel, :address, :language, :at)
            on conflict (city, person, channel) do update
            set address = excluded.address, language = excluded.language, agreed_at = excluded.agreed_at
            """;

    private static final String DROP = """
            delete from notices.address
            where city = :city
            and person = :id
            and channel = :channel
            """;

    private static final String FOLLOW = """
            insert into notices.follower (city, case_id, channel, address, language, token, agreed_at)
            values (:city, :id, :channel, :address, :language, :token, :at)
            on conflict (city, case_id, channel) do update
            set address = excluded.address, language = excluded.language, agreed_at = excluded.agreed_at
            """;

    private static final String UNFOLLOW = """
            delete from notices.follower
            where city = :city
            and case_id = :id
            and channel = :channel
            """;

    private static final String FORGET = """
            delete from notices.follower
            where city = :city
            and agreed_at < :before
            """;

    private final JdbcClient jdbc;

    AddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id of the person, or of the case that is followed
     * @param language zh or en
     * @param token of the secret link of that case; empty for a person
     */
    public record Address(UUID id, Channel channel, String address, String language, String token) {}

    public List<Address> ofPersons(Collection<UUID> persons) {
        return list(OF_PERSONS, persons);
    }

    public List<Address> ofCases(Collection<UUID> cases) {
        return list(OF_CASES, cases);
    }

    public Optional<Address> ofPerson(UUID person, Channel channel) {
        return ofPersons(List.of(person)).stream()
                .filter(each -> each.channel() == channel)
                .findFirst();
    }

    public Optional<Address> ofCase(UUID id, Channel channel) {
        return ofCases(List.of(id)).stream()
                .filter(each -> each.channel() == channel)
                .findFirst();
    }

    public void put(Address address, Instant at) {
        write(PUT, address, at).update();
    }

    public void drop(UUID person, Channel channel) {
        of(DROP, person, channel).update();
    }

    public void follow(Address address, Instant at) {
        write(FOLLOW, address, at).param("token", address.token()).update();
    }

    public void unfollow(UUID id, Channel channel) {
        of(UNFOLLOW, id, channel).update();
    }

    public int forget(Instant before) {
        return Sql.inCity(jdbc, FORGET).param("before", Sql.at(before)).update();
    }

    private List<Address> list(String sql, Collection<UUID> ids) {
        return Sql.inCity(jdbc, sql)
                .param("ids", Sql.column(List.copyOf(ids), id -> id))
                .query((row, i) -> address(row))
                .list();
    }

    private JdbcClient.StatementSpec write(String sql, Address address, Instant at) {
        return of(sql, address.id(), address.channel())
                .param("address", address.address())
                .param("language", address.language())
                .param("at", Sql.at(at));
    }

    private JdbcClient.StatementSpec of(String sql, UUID id, Channel channel) {
        return Sql.inCity(jdbc, sql).param("id", id).param("channel", channel.name());
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                row.getString("token"));
    }
}
