package gezhi.exchange.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.Gezhi;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestDatabase;
import gezhi.territory.Cities;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.web.servlet.DispatcherServlet;
import picocli.CommandLine;

/** Commands with work to do, on a database of their own. */
class CommandsAtWorkTests {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aCommandFoundsACityAndTakesItsDivisionsWithoutAWebServerOrTimers() throws Exception {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "level,code,name\n2,3599,试验市\n3,359901,试验区\n");
        List<String> database =
                List.of("--spring.datasource.url=" + TestDatabase.fresh(), "--spring.datasource.username=postgres");
        try (LazyApplication application = new LazyApplication(Gezhi.class, database)) {
            CommandLine line = Commands.commandLine(application);
            line.setOut(new PrintWriter(said));
            line.setErr(new PrintWriter(said));
            assertThat(line.execute("import", "divisions", list.toString(), "--city", "3599", "--profile", "putian"))
                    .as(said.toString())
                    .isEqualTo(Commands.DONE);
            String[] appoint = {"administrator", "--login", "zhou", "--name", "周一"};
            assertThat(line.execute(appoint)).as(said.toString()).isEqualTo(Commands.DONE);
            assertThat(said.toString()).contains("zhou").containsPattern("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
            assertThat(line.execute(appoint)).isEqualTo(Commands.REFUSED);
            assertThat(application.bean(Cities.class).list()).hasSize(1);
            assertThat(Scoped.call(
                            Scope.system("3599"),
                            () -> application.bean(Postings.class).listHeld(Role.ADMINISTRATOR, "3599")))
                    .hasSize(1);
            assertThatThrownBy(() -> application.bean(DispatcherServlet.class))
                    .isInstanceOf(NoSuchBeanDefinitionException.class);
            assertThatThrownBy(() -> application.bean(ScheduledAnnotationBeanPostProcessor.class))
                    .isInstanceOf(NoSuchBeanDefinitionException.class);
        }
    }
}
