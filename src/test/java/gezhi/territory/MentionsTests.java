package gezhi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What an address says about the place. */
@GezhiTest
class MentionsTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private TestCity city;

    @BeforeEach
    void nameTheDivisions() {
        city = cities.fresh();
        rename(city.county(1), "东岩区");
        rename(city.county(2), "西岩区");
        rename(city.township(1, 1), "镇海街道办事处");
        rename(city.township(2, 1), "梅峰镇");
        rename(city.community(1, 1, 1), "太平社区居委会");
        rename(city.community(1, 1, 2), "东大居委会");
        rename(city.community(1, 2, 1), "上林村委会");
        rename(city.community(1, 2, 2), "林村村民委员会");
        rename(city.community(2, 1, 1), "新风社区居委会");
        rename(city.community(2, 2, 1), "新风社区居委会");
        rename(city.community(2, 2, 2), "新风");
    }

    @Test
    void aCommunityIsFoundByTheNamePeopleSay() {
        assertThat(sure("太平社区3号楼楼下")).isEqualTo(city.community(1, 1, 1));
        assertThat(sure("东大社区门口")).isEqualTo(city.community(1, 1, 2));
        assertThat(sure("上林村小学旁")).isEqualTo(city.community(1, 2, 1));
    }

    @Test
    void aTownshipIsEnoughWhereNoCommunityIsNamed() {
        assertThat(sure("镇海街道文献路口")).isEqualTo(city.township(1, 1));
    }

    @Test
    void ofSeveralWithOneNameTheTownshipDecides() {
        Mentions mentions = mentioned("新风社区2号");
        assertThat(mentions.sure()).isEmpty();
        assertThat(mentions.candidates())
                .extracting(Division::code)
                .containsExactly(city.community(2, 1, 1), city.community(2, 2, 1));
        assertThat(sure("梅峰镇新风社区2号")).isEqualTo(city.community(2, 1, 1));
    }

    @Test
    void aNameOfTwoLettersIsOfferedAndNotTaken() {
        Mentions mentions = mentioned("林村路5号");
        assertThat(mentions.sure()).isEmpty();
        assertThat(mentions.candidates()).extracting(Division::code).containsExactly(city.community(1, 2, 2));
    }

    @Test
    void aCommunityThatIsNotInTheTownshipNamedIsAskedAbout() {
        Mentions mentions = mentioned("梅峰镇太平社区");
        assertThat(mentions.sure()).isEmpty();
        assertThat(mentions.candidates())
                .extracting(Division::code)
                .containsExactlyInAnyOrder(city.community(1, 1, 1), city.township(2, 1));
    }

    @Test
    void aCountyAloneIsOfferedAndOtherWordsNameNothing() {
        assertThat(mentioned("东岩区").candidates()).extracting(Division::code).containsExactly(city.county(1));
        assertThat(mentioned("东岩区").sure()).isEmpty();
        assertThat(mentioned("路口").candidates()).isEmpty();
    }

    private String sure(String address) {
        return mentioned(address).sure().map(Division::code).orElse("");
    }

    private Mentions mentioned(String address) {
        return Scoped.call(city.visitor(), () -> divisions.mentioned(address));
    }

    private void rename(String code, String name) {
        Scoped.run(
                city.system(),
                () -> transactions.executeWithoutResult(
                        status -> jdbc.sql("update territory.division set name = ? where city = ? and code = ?")
                                .params(name, city.code(), code)
                                .update()));
    }
}
