package gezhi.orders.store;

/** The statements that write orders, and read them to decide. */
final class OrderSql {
    static final String FIND_PLACED = """
            select id
            from orders.service_order
            where city = :city
            and request_id = :request
            """;

    static final String IS_DONE = """
            select orders.is_done(:id, :request)
            """;

    static final String LOCK = """
            select id
            from orders.service_order
            where city = :city
            and id = :id
            for update
            """;

    static final String LOAD = """
            select id, step, version, division, placed_by, served_person, helpers, skill, opened, asked, live, given, to_confirm,
                window_from, window_to, warn_at, due_at, signal
            from orders.service_order
            where city = :city
            and id = :id
            """;

    static final String PARTS = """
            select id, step, version, body, body_name, volunteer, person, name, account, minutes, record, done_by, settled_at, stars
            from orders.part
            where city = :city
            and service_order = :id
            order by asked_at, id
            """;

    static final String KIND = """
            select kind
            from orders.service_order
            where city = :city
            and id = :id
            """;

    static final String LIST_DUE = """
            select id
            from orders.service_order
            where city = :city
            and ended_at is null
            and live + given = 0
            and ((signal = 0 and warn_at <= :now) or due_at < :now)
            order by warn_at, id
            limit :limit
            """;

    static final String PLACE = """
            insert into orders.service_order (city, id, kind, kind_from, skill, helpers, division, window_from, window_to, step, version, entries,
                placed_by, served_person, placed_at, warn_at, due_at, request_id)
            values (:city, :id, :kind, :kindFrom, :skill, :helpers, :division, :from, :to, 'PLACED', 1, 0, :placedBy,
                cast(:servedPerson as uuid), :at, :warnAt, :dueAt, :request)
            """;

    static final String SERVE = """
            insert into orders.served (city, service_order, name, phone, division, lon, lat, address, words)
            values (:city, :id, :name, :phone, :division, cast(:lon as double precision), cast(:lat as double precision), :address, :words)
            """;

    /** Nothing is changed when somebody else has moved it; under the lock that is a bug. */
    static final String MOVE = """
            update orders.service_order
            set step = :to,
                version = :version + 1,
                opened = :opened,
                brief = case when :brief = '' then brief else :brief end,
                asked = case when cast(:ended as timestamptz) is null then :asked else 0 end,
                live = case when cast(:ended as timestamptz) is null then :live else 0 end,
                given = :given,
                to_confirm = case when cast(:ended as timestamptz) is null then :toConfirm else 0 end,
                due_at = :due,
                ended_at = coalesce(ended_at, cast(:ended as timestamptz))
            where city = :city
            and id = :id
            and version = :version
            """;

    static final String SIGNAL = """
            update orders.service_order
            set signal = 1
            where city = :city
            and id = :id
            and signal = 0
            """;

    static final String RELEASE = """
            select orders.release(:id)
            """;

    static final String ADD_PART = """
            insert into orders.part (city, id, service_order, step, version, division, placed_by, served_person, body, body_name, volunteer, person,
                name, account, asked_by, asked_at, accepted_at)
            values (:city, :part, :id, :step, 1, :division, :placedBy, cast(:servedPerson as uuid), cast(:body as uuid), :bodyName,
                cast(:volunteer as uuid), cast(:person as uuid), :name, :account, cast(:by as uuid), :at,
                case when :step = 'ACCEPTED' then cast(:at as timestamptz) end)
            """;

    static final String MOVE_PART = """
            update orders.part
            set step = :to,
                version = version + 1,
                volunteer = cast(:volunteer as uuid),
                person = cast(:person as uuid),
                name = :name,
                account = :account,
                accepted_at = case when :to = 'ACCEPTED' and accepted_at is null then cast(:at as timestamptz) else accepted_at end,
                minutes = cast(:minutes as int),
                record = cast(:record as uuid),
                done_by = cast(:doneBy as uuid),
                settled_at = cast(:settledAt as timestamptz),
                stars = cast(:stars as smallint)
            where city = :city
            and id = :part
            and step = :from
            and version = :version
            """;

    /** Takes the next number; whoever writes an entry holds the order. */
    static final String NEXT = """
            update orders.service_order
            set entries = entries + 1
            where city = :city
            and id = :id
            returning entries
            """;

    static final String ENTER = """
            insert into orders.journal (city, service_order, seq, at, action, part, from_step, to_step, actor, role, words, minutes, stars,
                request_id)
            values (:city, :id, :seq, :at, :action, cast(:part as uuid), cast(:from as text), :to, cast(:actor as uuid), :role, :words,
                cast(:minutes as int), cast(:stars as smallint), :request)
            """;

    private OrderSql() {}
}
