package gezhi.bench;

import gezhi.Gezhi;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.Cities;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The product as its users run it, with its own server in a folder under target. */
final class Application {
    private Application() {}

    /** Starts on a new, empty folder. */
    static ConfigurableApplicationContext empty(
            String folder, ApplicationContextInitializer<ConfigurableApplicationContext> preparing) throws IOException {
        delete(folder(folder));
        return start(folder(folder), preparing);
    }

    /** Where the data of {@code name} are. */
    static Path folder(String name) {
        return Path.of("target/bench", name);
    }

    static ConfigurableApplicationContext start(
            Path data, ApplicationContextInitializer<ConfigurableApplicationContext> preparing) {
        SpringApplication application = new SpringApplication(Gezhi.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(
                preparing,
                context ->
                        context.getBeanFactory().registerSingleton(WithoutTests.class.getName(), new WithoutTests()));
        return application.run("--server.port=0", "--gezhi.database.data=" + data);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The class path holds the tests as well; their beans are no part of the product. */
    static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
            String resource = reader.getResource().getDescription();
            return resource.contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** A small city that nobody else uses. */
    static TestCity freshCity(ApplicationContext context) {
        return new TestCities(
                        context.getBean(Cities.class),
                        context.getBean(JdbcClient.class),
                        context.getBean(TransactionOperations.class),
                        "")
                .fresh();
    }
}
