package gezhi.membership.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.bodies.Bodies;
import gezhi.membership.Charges;
import gezhi.membership.MemberStories;
import gezhi.membership.Members;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once members are entered the program does not start without their keys. */
@GezhiTest
class KeysAtStartTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutTheKeysOfWhatIsSealedTheProgramDoesNotStart(@TempDir Path elsewhere) {
        MemberStories story = new MemberStories(cities.fresh(), bodies, charges, members);
        story.add(story.secretary, story.branch, "甲");
        assertThatCode(vault::afterSingletonsInstantiated).doesNotThrowAnyException();
        KeyFile none = new KeyFile(null, elsewhere);
        assertThatThrownBy(() -> new Vault(none, jdbc).afterSingletonsInstantiated())
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("gezhi.membership.key-file");
        none.readOrMake();
        assertThatThrownBy(() -> new Vault(none, jdbc).afterSingletonsInstantiated())
                .as("other keys")
                .isInstanceOf(KeysMissing.class);
    }

    @Test
    void everyKeyOfWhatIsSealedIsNeeded(@TempDir Path elsewhere, @Autowired KeyFile file) throws Exception {
        MemberStories story = new MemberStories(cities.fresh(), bodies, charges, members);
        story.add(story.secretary, story.branch, "甲");
        Path before = Files.copy(file.path(), elsewhere.resolve("before.keys"));
        Vault old = new Vault(new KeyFile(before, elsewhere), jdbc);
        assertThatCode(old::afterSingletonsInstantiated).doesNotThrowAnyException();
        vault.rotate();
        story.add(story.secretary, story.branch, "乙");
        assertThatThrownBy(old::afterSingletonsInstantiated).isInstanceOf(KeysMissing.class);
        assertThatCode(vault::afterSingletonsInstantiated).doesNotThrowAnyException();
    }
}
