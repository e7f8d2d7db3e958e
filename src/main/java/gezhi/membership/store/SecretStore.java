package gezhi.membership.store;

import gezhi.membership.Member;
import gezhi.membership.vault.Vault;
import gezhi.membership.vault.Vault.Place;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is sealed of members. */
@Repository
public class SecretStore {
    private static final String IDENTITY = "identity";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "address";

    private static final String INSERT = """
            insert into membership.secret (city, member, identity, identity_mark, phone, address)
            values (:city, :member, :identity, :mark, :phone, :address)
            """;

    private static final String UPDATE = """
            update membership.secret
            set identity = coalesce(:identity, identity),
                identity_mark = coalesce(:mark, identity_mark),
                phone = coalesce(:phone, phone),
                address = coalesce(:address, address)
            where city = :city
            and member = :member
            """;

    private static final String RESEAL = """
            update membership.secret
            set identity = :identity, phone = :phone, address = :address
            where city = :city
            and member = :member
            """;

    private static final String FIND = """
            select identity, phone, address
            from membership.secret
            where city = :city
            and member = :member
            """;

    private static final String TAKEN = """
            select membership.is_taken(:mark, :member)
            """;

    private static final String FORGET = """
            update membership.secret
            set identity_mark = null
            where city = :city
            and member = :member
            """;

    private static final String AFTER = """
            select member, identity, phone, address
            from membership.secret
            where city = :city
            and member > :after
            order by member
            limit :limit
            for update
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    SecretStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void insert(String city, UUID member, Member.Secrets secrets) {
        written(INSERT, city, member, secrets).update();
    }

    /** What is empty stays as it is. */
    public void update(String city, UUID member, Member.Secrets secrets) {
        written(UPDATE, city, member, secrets).update();
    }

    /** In clear; empty for those who may not see it. */
    public Optional<Member.Secrets> find(String city, UUID member) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("member", member)
                .query((row, at) ->
                        open(city, member, row.getBytes(IDENTITY), row.getBytes(PHONE), row.getBytes(ADDRESS)))
                .optional();
    }

    /** True when another member of the city has this number. */
    public boolean isTaken(String city, String identity, @Nullable UUID member) {
        return jdbc.sql(TAKEN)
                .param("mark", vault.mark(city, identity))
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    /** Whoever has left may be entered again. */
    public void forgetMark(String city, UUID member) {
        jdbc.sql(FORGET).param("city", city).param("member", member).update();
    }

    /**
     * Seals anew what an earlier key sealed, some members at a time; gives the last of them, empty when there are no more. Until the end of
     * the transaction nobody else corrects them.
     */
    public Optional<UUID> reseal(String city, UUID after, int most) {
        record Row(UUID member, byte[] identity, byte @Nullable [] phone, byte @Nullable [] address) {
            boolean isOld(Vault vault) {
                return vault.isOld(identity)
                        || phone != null && vault.isOld(phone)
                        || address != null && vault.isOld(address);
            }
        }
        List<Row> rows = jdbc.sql(AFTER)
                .param("city", city)
                .param("after", after)
                .param("limit", most)
                .query((row, at) -> new Row(
                        row.getObject("member", UUID.class),
                        row.getBytes(IDENTITY),
                        row.getBytes(PHONE),
                        row.getBytes(ADDRESS)))
                .list();
        for (Row row : rows) {
            if (row.isOld(vault)) {
                Member.Secrets clear = open(city, row.member(), row.identity(), row.phone(), row.address());
                jdbc.sql(RESEAL)
                        .param("city", city)
                        .param("member", row.member())
                        .param("identity", seal(city, row.member(), IDENTITY, clear.identity()), Types.BINARY)
                        .param("phone", seal(city, row.member(), PHONE, clear.phone()), Types.BINARY)
                        .param("address", seal(city, row.member(), ADDRESS, clear.address()), Types.BINARY)
                        .update();
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().member());
    }

    private Member.Secrets open(
            String city, UUID member, byte[] identity, byte @Nullable [] phone, byte @Nullable [] address) {
        return new Member.Secrets(
                vault.open(new Place(city, member, IDENTITY), identity),
                vault.open(new Place(city, member, PHONE), phone),
                vault.open(new Place(city, member, ADDRESS), address));
    }

    private JdbcClient.StatementSpec written(String sql, String city, UUID member, Member.Secrets secrets) {
        String identity = secrets.identity();
        return jdbc.sql(sql)
                .param("city", city)
                .param("member", member)
                .param("identity", seal(city, member, IDENTITY, identity), Types.BINARY)
                .param("mark", identity.isEmpty() ? null : vault.mark(city, identity), Types.BINARY)
                .param("phone", seal(city, member, PHONE, secrets.phone()), Types.BINARY)
                .param("address", seal(city, member, ADDRESS, secrets.address()), Types.BINARY);
    }

    private byte @Nullable [] seal(String city, UUID member, String field, String value) {
        return value.isEmpty() ? null : vault.seal(new Place(city, member, field), value);
    }
}
