package gezhi.ledger.store;

/** The statements that read accounts and what was booked on them. */
final class StatementSql {
    private static final String ACCOUNTS = """
            select a.id, a.book, a.kind, a.owner, a.division, a.name, b.amount, b.held
            from ledger.account a
            cross join lateral (
                select cast(sum(s.amount) as bigint) as amount, cast(sum(s.held) as bigint) as held
                from ledger.balance s
                where s.city = a.city
                and s.account = a.id) b
            where a.city = :city
            """;

    static final String FIND = ACCOUNTS + """
            and a.id = :account
            """;

    static final String FIND_OF = ACCOUNTS + """
            and a.book = :book
            and a.kind = :kind
            and a.owner = :owner
            """;

    static final String OWNED = ACCOUNTS + """
            and a.kind = 'PERSON'
            and a.owner = :person
            order by a.book
            """;

    static final String LIST = ACCOUNTS + """
            and a.book = :book
            and a.division >= :division
            and a.division < :division || ':'
            and (a.division, a.id) > (:afterDivision, :afterId)
            order by a.division, a.id
            limit :limit
            """;

    static final String POOLS = ACCOUNTS + """
            and a.book = :book
            and a.kind = 'POOL'
            order by a.division, a.name, a.id
            limit 200
            """;

    /** What the legs before a line come to: the last closing before it, and what came since. */
    static final String BALANCE_BEFORE = """
            select coalesce(c.amount, 0) + coalesce((
                select cast(sum(l.amount) as bigint)
                from ledger.leg l
                where l.city = :city
                and l.account = :account
                and l.at >= coalesce(c.until, '-infinity')
                and (l.at, l.transfer) < (:at, :transfer)), 0)
            from (select 1) as one
            left join lateral (
                select b.until, b.amount
                from ledger.closed_balance b
                where b.city = :city
                and b.account = :account
                and b.until <= :at
                order by b.until desc
                limit 1) c on true
            """;

    static final String PAGE = """
            select l.transfer, l.at, t.source, t.what, t.words, l.amount, t.reverses,
                exists (
                    select from ledger.transfer r
                    where r.city = l.city
                    and r.reverses = l.transfer) as reversed
            from ledger.leg l
            join ledger.transfer t on t.city = l.city and t.id = l.transfer
            where l.city = :city
            and l.account = :account
            and (l.at, l.transfer) < (:at, :transfer)
            order by l.at desc, l.transfer desc
            limit :limit
            """;

    static final String BOOKED = """
            select id
            from ledger.transfer
            where city = :city
            and book = :book
            and source = :source
            """;

    static final String POINTS_TAKEN = """
            select ledger.points_taken(cast(:transfers as uuid[]))
            """;

    static final String TRANSFER = """
            select t.id, t.book, t.source, t.what, t.words, t.at, t.reverses, t.person, t.role,
                (select r.id from ledger.transfer r where r.city = t.city and r.reverses = t.id) as reversed_by
            from ledger.transfer t
            where t.city = :city
            and t.id = :transfer
            """;

    static final String LEGS = """
            select l.account, a.kind, a.name, a.owner, a.division, l.amount
            from ledger.leg l
            join ledger.account a on a.city = l.city and a.id = l.account
            where l.city = :city
            and l.transfer = :transfer
            order by l.amount, l.account
            """;

    private StatementSql() {}
}
