package gezhi.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Divisions;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@GezhiTest
class ImportsPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Divisions divisions;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void whatAKilledProgramLeftIsDeletedAtTheNextStart() throws Exception {
        Path left = Files.createTempFile("gezhi-import-999999999-", null);
        Path kept = Files.createTempFile(LeftUploads.prefix(), null);
        try {
            new LeftUploads().afterSingletonsInstantiated();
            assertThat(left).doesNotExist();
            assertThat(kept).exists();
        } finally {
            Files.deleteIfExists(left);
            Files.deleteIfExists(kept);
        }
    }

    @Test
    void aListIsImportedAndThePageTellsWhatItDid() throws Exception {
        String job = send("code,name\n%c77,新区\n%c01,改名区\n", false);
        String page = ended(job);
        assertThat(page).contains("导入完成").contains("更名为“改名区”");
        assertThat(Scoped.call(city.visitor(), () -> divisions.get(city.code() + "77"))
                        .name())
                .isEqualTo("新区");
    }

    @Test
    void aDryRunIsTheDefaultAndChangesNothing() throws Exception {
        String job = send("code,name\n%c77,新区\n", null);
        assertThat(ended(job)).contains("数据未变");
        assertThat(Scoped.call(city.visitor(), () -> divisions.find(city.code() + "77")))
                .isEmpty();
    }

    @Test
    void whatADryRunFoundGoodIsImportedByOneButton() throws Exception {
        String dry = send("code,name\n%c77,新区\n", true);
        assertThat(ended(dry)).contains("现在正式导入");
        mvc.perform(get(dry).with(As.role(city.code(), Role.AUDITOR)))
                .andExpect(content().string(not(containsString("现在正式导入"))));
        String real = mvc.perform(post(dry + "/real").with(csrf()).with(administrator()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(real).isNotEqualTo(dry);
        assertThat(ended(real)).contains("导入完成");
        assertThat(Scoped.call(city.visitor(), () -> divisions.get(city.code() + "77"))
                        .name())
                .isEqualTo("新区");
        assertThat(page(dry)).doesNotContain("现在正式导入");
    }

    @Test
    void aDryRunThatFoundMistakesOffersNoImport() throws Exception {
        String dry = send("code,name\n%c77,\n", true);
        assertThat(ended(dry)).doesNotContain("现在正式导入");
        mvc.perform(post(dry + "/real").with(csrf()).with(administrator())).andExpect(redirectedUrl(dry));
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("files", "list.csv", "text/csv", new byte[0]))
                        .param("kind", "DIVISIONS")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("文件是空的")));
    }

    @Test
    void aRefusedListNamesEachMistakeByRowInBothLanguages() throws Exception {
        String job = send("code,name,parent\n%c77,,%c\n%c78001,某镇,%c78\n", false);
        assertThat(ended(job))
                .contains("第 2 行")
                .contains("没有名称")
                .contains("第 3 行")
                .contains("既不在文件中");
        mvc.perform(get(job).param("lang", "en").with(As.role(city.code(), Role.AUDITOR)))
                .andExpect(content().string(containsString("row 3")));
    }

    @Test
    void nothingChosenIsSaidAtTheField() throws Exception {
        mvc.perform(multipart("/imports")
                        .param("kind", "DIVISIONS")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择文件")));
    }

    @Test
    void aJobOfAnotherCityIsNotFound() throws Exception {
        String job = send("code,name\n%c77,新区\n", true);
        ended(job);
        TestCity other = cities.fresh();
        mvc.perform(get(job).with(As.role(other.code(), Role.ADMINISTRATOR))).andExpect(status().isNotFound());
        mvc.perform(get("/imports/" + UUID.randomUUID()).with(administrator())).andExpect(status().isNotFound());
    }

    @Test
    void theAuditorLooksButHasNoForm() throws Exception {
        mvc.perform(get("/imports").with(As.role(city.code(), Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("multipart/form-data"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR", "SYSTEM", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersMayNotLook(Role role) throws Exception {
        mvc.perform(get("/imports").with(As.role(city.code(), role))).andExpect(status().isForbidden());
        mvc.perform(get("/imports/" + UUID.randomUUID()).with(As.role(city.code(), role)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM", "PUBLIC"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheAdministratorImportsAndStops(Role role) throws Exception {
        mvc.perform(multipart("/imports").with(csrf()).with(As.role(city.code(), role)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/imports/" + UUID.randomUUID() + "/real").with(csrf()).with(As.role(city.code(), role)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/imports/" + UUID.randomUUID() + "/cancel")
                        .with(csrf())
                        .with(As.role(city.code(), role)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aVisitorIsAskedToSignIn() throws Exception {
        mvc.perform(get("/imports").with(As.visitor(city.code()))).andExpect(status().is3xxRedirection());
    }

    private String send(String text, Boolean dryRun) throws Exception {
        byte[] gbk = text.replace("%c", city.code()).getBytes(Charset.forName("GB18030"));
        var request = multipart("/imports")
                .file(new MockMultipartFile("files", "list.csv", "text/csv", gbk))
                .param("kind", "DIVISIONS")
                .param("encoding", "AUTO");
        if (dryRun != null) {
            request.param("dryRun", dryRun.toString());
        }
        return mvc.perform(request.with(csrf()).with(administrator()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** Asks as the page itself does until the answer no longer asks to be asked again. */
    private String ended(String job) throws Exception {
        await().until(() -> page(job + "/progress"), page -> !page.contains("hx-get"));
        return page(job);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(administrator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor administrator() {
        return As.role(city.code(), Role.ADMINISTRATOR);
    }
}
