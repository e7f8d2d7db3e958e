package gezhi.membership;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.membership.store.MemberStore.Filter;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A part of a name finds whom reading everybody would find, among few and among thousands, and nobody whom the reader does not keep. */
@GezhiTest
class MemberSearchTests {
    private static final String SIGNS = "王小明%_a:🐉";
    private static final int MANY = 2_200;

    private static final String NAMESAKES = """
            insert into membership.member (city, id, name, organization, kind, joined_on, full_on, state, birth_year, residence, posts, pledge)
            select :city, gen_random_uuid(), '欧阳' || n, cast(:body as uuid), 'FULL', '2010-07-01', '2011-07-01', 'RETIRED', 1980, '', '', ''
            from generate_series(1, :many) as n
            """;

    private static final String NAMED = """
            select count(*)
            from membership.named('王', 10)
            """;

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private MemberStories story;

    @BeforeEach
    void found() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
    }

    @Test
    void isWhatReadingEverybodyWouldFind() {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            names.add(story.add(story.secretary, story.branch, some(random, 1 + random.nextInt(4)))
                    .name());
        }
        for (int i = 0; i < 200; i++) {
            String words = some(random, 1 + random.nextInt(3));
            assertThat(found(story.secretary, words))
                    .as(words)
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().filter(name -> name.contains(words)).toList());
        }
    }

    @Test
    void goesOnPageByPageAmongThousandsOfOneName() {
        write(MANY);
        assertThat(found(story.secretary, "欧阳")).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(found(story.secretary, "阳219")).hasSize(11);
        assertThat(found(story.otherSecretary, "欧阳")).isEmpty();
        assertThat(found(story.otherSecretary, "阳219")).isEmpty();
    }

    @Test
    void findsNobodyForThoseWhoKeepNoMembersAndInNoOtherCity() {
        story.add(story.secretary, story.branch, "王一");
        assertThat(named(story.secretary)).isEqualTo(1);
        for (Role role : Role.values()) {
            Scope scope = role == Role.PUBLIC ? story.city.visitor() : story.city.person(role, story.city.code());
            assertThat(named(scope)).as(role.name()).isZero();
        }
        MemberStories elsewhere = new MemberStories(cities.fresh(), bodies, charges, members);
        assertThat(named(elsewhere.secretary)).isZero();
    }

    private void write(int many) {
        Scoped.run(
                Scope.system(story.city.code()),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(NAMESAKES)
                        .param("city", story.city.code())
                        .param("body", story.branch.id())
                        .param("many", many)
                        .update()));
    }

    private List<String> found(Scope reader, String words) {
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            String from = after;
            Slice<Member> slice =
                    Scoped.call(reader, () -> members.list(new Filter("", "", "", "", words, false), from));
            slice.rows().forEach(member -> names.add(member.name()));
            after = slice.next();
        } while (after != null && !after.isEmpty());
        return names;
    }

    private int named(Scope scope) {
        return Scoped.call(
                scope,
                () -> transactions.execute(
                        status -> jdbc.sql(NAMED).query(Integer.class).single()));
    }

    private static String some(Random random, int signs) {
        int[] all = SIGNS.codePoints().toArray();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < signs; i++) {
            name.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return name.toString();
    }
}
