package gezhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gezhi.support.GezhiTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL that stands in the source as a constant: it fits the migrated database, and stays within its module. */
@GezhiTest
class SqlTests {
    private static final Pattern STATEMENT = Pattern.compile("^\\s*(select|insert|update|delete|with)\\b");
    private static final Pattern FOREIGN =
            Pattern.compile("\\b(?:from|join|into|update|references)\\s+([a-z_]+)\\.([a-z_0-9]+)");

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyStatementCanBePrepared() throws Exception {
        Map<String, String> failures = new TreeMap<>();
        try (var connection = dataSource.getConnection()) {
            for (Map.Entry<String, String> statement : statements().entrySet()) {
                String sql = NamedParameterUtils.substituteNamedParameters(statement.getValue(), null);
                try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                    prepared.getParameterMetaData();
                } catch (java.sql.SQLException e) {
                    failures.put(statement.getKey(), e.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aModuleNamesOnlyItsOwnSchemaAndPublishedViews() {
        List<String> strays = new ArrayList<>();
        statements().forEach((where, sql) -> strays.addAll(strays(where.split("\\.")[1], where, sql)));
        for (Path script : SourceTree.files("src/main/resources/db/migration", ".sql")) {
            String module = script.getParent().getFileName().toString();
            if (!module.equals("__root")) {
                strays.addAll(strays(module, script.toString(), SourceTree.read(script)));
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void everyTableHasRowSecurityAndAPolicy() {
        assertThat(jdbc.sql("""
                                select n.nspname || '.' || c.relname
                                from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'p')
                                and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                                and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
                                order by 1
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void everyPublishedViewKeepsThePoliciesOfItsReader() {
        assertThat(jdbc.sql("""
                                select n.nspname || '.' || c.relname
                                from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = 'v'
                                and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                                and coalesce(array_to_string(c.reloptions, ','), '') not like '%security_invoker=true%'
                                """).query(String.class).list()).isEmpty();
    }

    private static List<String> strays(String module, String where, String sql) {
        List<String> strays = new ArrayList<>();
        Matcher matcher = FOREIGN.matcher(sql);
        while (matcher.find()) {
            boolean own = matcher.group(1).equals(module);
            boolean published = matcher.group(2).startsWith("v_");
            boolean catalogue =
                    matcher.group(1).startsWith("pg_") || matcher.group(1).equals("platform");
            if (!own && !published && !catalogue) {
                strays.add(where + " names " + matcher.group());
            }
        }
        return strays;
    }

    /** Constants of the product's classes that hold a statement, by class and field. */
    private static Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("gezhi")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    String value = constant(field);
                    if (STATEMENT.matcher(value).find()) {
                        statements.put(type.getName() + "." + field.getName(), value);
                    }
                }
            }
        }
        return statements;
    }

    private static String constant(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
