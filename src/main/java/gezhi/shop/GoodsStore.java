package gezhi.shop;

import gezhi.files.Photos;
import gezhi.files.Picture;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Goods as they are offered; what lies there is counted by the database. */
@Repository
class GoodsStore {
    private static final String COLUMNS = """
            select id, division, reach, name, words, photo, price, monthly, open_from, open_to, stock, reserved, added_at, version
            from shop.goods
            where city = :city
            """;

    private static final String FIND = COLUMNS + """
            and id = :id
            """;

    private static final String FOR_PEOPLE_OF = COLUMNS + """
            and reach in (:community, :street)
            and open_from <= :on
            and (open_to is null or open_to >= :on)
            and (added_at, id) < (:at, :id)
            order by added_at desc, id desc
            limit :limit
            """;

    private static final String OF_SHOP = COLUMNS + """
            and division = :division
            and (added_at, id) < (:at, :id)
            order by added_at desc, id desc
            limit :limit
            """;

    private static final String LOCK = """
            select shop.lock_goods(:id)
            """;

    private static final String ADD = """
            insert into shop.goods (city, id, division, reach, name, words, photo, price, monthly, open_from, open_to, added_at, changed_at)
            values (:city, :id, :division, :reach, :name, :words, :photo, :price, :monthly, :openFrom, :openTo, :at, :at)
            """;

    private static final String CHANGE = """
            update shop.goods
            set reach = :reach, name = :name, words = :words, photo = coalesce(:photo, photo), price = :price, monthly = :monthly,
                open_from = :openFrom, open_to = :openTo, changed_at = :at, version = version + 1
            where city = :city
            and id = :id
            and division = :division
            and version = :version
            """;

    private static final String OFFERS = """
            select at, name, price, monthly, reach
            from shop.offer
            where city = :city
            and goods = :id
            order by version desc
            limit 20
            """;

    private final JdbcClient jdbc;
    private final Photos photos;

    GoodsStore(JdbcClient jdbc, Photos photos) {
        this.jdbc = jdbc;
        this.photos = photos;
    }

    /** What was offered from a moment on. */
    record Offer(Instant at, String name, int price, int monthly, String reach) {}

    /** The last twenty, the newest first. */
    List<Offer> offers(UUID id) {
        return sql(OFFERS).param("id", id).query(Offer.class).list();
    }

    Optional<Goods> find(UUID id) {
        return sql(FIND).param("id", id).query(Goods.class).optional();
    }

    /** Until the transaction ends nobody else reserves or moves any of it. */
    void lock(UUID id) {
        sql(LOCK)
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1)))
                .single();
    }

    /** Offered on a day to the people of a community, the newest first. */
    List<Goods> listFor(String community, String street, LocalDate on, RowKey before, int limit) {
        return page(
                sql(FOR_PEOPLE_OF)
                        .param("community", community)
                        .param("street", street)
                        .param("on", on),
                before,
                limit);
    }

    /** Of a shop, also what is not offered any more; the newest first. */
    List<Goods> listOf(String division, RowKey before, int limit) {
        return page(sql(OF_SHOP).param("division", division), before, limit);
    }

    void add(Goods goods, @Nullable Picture picture) {
        write(sql(ADD), goods, picture, goods.addedAt()).update();
    }

    /** False when somebody changed it since. */
    boolean change(Goods goods, @Nullable Picture picture, Instant at) {
        return write(sql(CHANGE).param("version", goods.version()), goods, picture, at)
                        .update()
                == 1;
    }

    private StatementSpec write(StatementSpec statement, Goods goods, @Nullable Picture picture, Instant at) {
        return statement
                .param("id", goods.id())
                .param("division", goods.division())
                .param("reach", goods.reach())
                .param("name", goods.name())
                .param("words", goods.words())
                .param("photo", picture == null ? null : photos.keep(picture), java.sql.Types.OTHER)
                .param("price", goods.price())
                .param("monthly", goods.monthly())
                .param("openFrom", goods.openFrom())
                .param("openTo", goods.openTo(), java.sql.Types.DATE)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    Optional<byte[]> photo(UUID goods) {
        return find(goods).map(Goods::photo).flatMap(photos::findJpeg);
    }

    private static List<Goods> page(StatementSpec asked, RowKey key, int limit) {
        return asked.param("at", key.at().atOffset(ZoneOffset.UTC))
                .param("id", key.id())
                .param("limit", limit)
                .query(Goods.class)
                .list();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
