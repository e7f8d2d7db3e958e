package gezhi.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.idev.excel.FastExcel;
import gezhi.bodies.Bodies;
import gezhi.membership.Charges;
import gezhi.membership.MemberRoster;
import gezhi.membership.MemberStories;
import gezhi.membership.Members;
import gezhi.membership.Members.Looking;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@GezhiTest
class MemberRosterTests {
    private static final List<String> HEADING =
            Arrays.stream(MemberColumn.values()).map(MemberColumn::zh).toList();

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private MemberRoster roster;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    private MemberStories story;

    @BeforeEach
    void found() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
    }

    private record Sheet(List<List<String>> rows) implements MemberRoster.Source {
        @Override
        public String name() {
            return "members.xlsx";
        }

        @Override
        public InputStream open() {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            FastExcel.write(file)
                    .head(HEADING.stream().map(List::of).toList())
                    .sheet("表格")
                    .doWrite(rows);
            return new ByteArrayInputStream(file.toByteArray());
        }
    }

    @Test
    void aTableIsEnteredWholeAndSealed() {
        Findings findings = take(false, row("甲", "第一网格党支部"), row("乙", "第二网格党支部"));
        assertThat(findings.shown()).isEmpty();
        assertThat(story.names(story.secretary)).containsExactly("甲");
        assertThat(story.names(story.street)).containsExactlyInAnyOrder("甲", "乙");
        var member = Scoped.call(story.secretary, () -> members.list(MemberStories.ALL, ""))
                .rows()
                .getFirst();
        assertThat(member.residence()).isEqualTo(story.city.grid());
        Looking.Seen seen = (Looking.Seen) Scoped.call(story.secretary, () -> members.look(member.id(), "核对"));
        assertThat(seen.secrets().phone()).isEqualTo("13700000000");
        assertThat(Scoped.call(story.secretary, () -> members.journal(member.id())))
                .hasSize(1);
        List<UUID> actors = Objects.requireNonNull(Scoped.call(
                story.city.system(),
                () -> transactions.execute(status -> jdbc.sql("""
                        select distinct actor
                        from membership.journal
                        where city = :city
                        """)
                        .param("city", story.city.code())
                        .query(UUID.class)
                        .list())));
        assertThat(actors).as("who had them entered").containsExactly(story.secretary.person());
        assertThat(take(false, row("甲二", "第一网格党支部", seen.secrets().identity())).shown())
                .extracting(Finding::key)
                .containsExactly("membership.refused.IDENTITY_TAKEN");
    }

    @Test
    void oneFaultKeepsAllOutAndEachIsNamedByRowAndColumn() {
        String twice = MemberStories.identity();
        Findings findings = take(
                false,
                row("甲", "第一网格党支部", twice),
                row("乙", "无此支部"),
                row("丙", "第一网格党支部", "9****************1"),
                row("丁", "第一网格党支部", twice),
                row("", "第一网格党支部"));
        assertThat(findings.shown())
                .extracting(finding -> finding.row() + finding.field() + finding.key())
                .containsExactlyInAnyOrder(
                        "3党组织membership.import.no-branch",
                        "4公民身份号码membership.refused.MASKED_IDENTITY",
                        "5公民身份号码membership.import.twice",
                        "6姓名membership.refused.NO_NAME");
        assertThat(story.names(story.street)).isEmpty();
    }

    @Test
    void aTrialKeepsNothing() {
        assertThat(take(true, row("甲", "第一网格党支部")).shown()).isEmpty();
        assertThat(story.names(story.street)).isEmpty();
    }

    @Test
    void aTableWithoutANeededColumnIsNotRead() {
        Findings findings = new Findings();
        run(
                new MemberRoster.Source() {
                    @Override
                    public String name() {
                        return "x.xlsx";
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(new byte[] {1, 2, 3});
                    }
                },
                false,
                findings);
        assertThat(findings.shown()).extracting(Finding::key).containsExactly("sheets.unreadable");
    }

    private Findings take(boolean trial, List<?>... rows) {
        Findings findings = new Findings();
        List<List<String>> table = Arrays.stream(rows)
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
        run(new Sheet(table), trial, findings);
        return findings;
    }

    private void run(MemberRoster.Source source, boolean trial, Findings findings) {
        Scoped.run(
                story.city.system(),
                () -> transactions.executeWithoutResult(
                        status -> roster.take(List.of(source), trial, story.secretary, findings, Progress.SILENT)));
    }

    private List<String> row(String name, String organization) {
        return row(name, organization, MemberStories.identity());
    }

    private List<String> row(String name, String organization, String identity) {
        return List.of(
                name,
                organization,
                identity,
                "正式党员",
                "2010/7/1",
                "2011-07-01",
                "",
                "在职",
                story.city.grid(),
                "",
                "13700000000",
                "测试路7号",
                "");
    }
}
