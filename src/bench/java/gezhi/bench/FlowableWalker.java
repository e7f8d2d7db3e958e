package gezhi.bench;

import com.zaxxer.hikari.HikariDataSource;
import gezhi.platform.database.DatabaseAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.service.delegate.DelegateTask;
import org.flowable.task.service.delegate.TaskListener;

/**
 * Flowable with full history on the same server: reporting starts a process, the other six steps complete a user task each. In its
 * favour: no row security, no look-up of the task (a listener hands its id over), no executor in the background.
 */
final class FlowableWalker implements Walker, AutoCloseable {
    private static final List<String> TASKS =
            List.of("collect", "dispatch", "accept", "feedBack", "confirm", "evaluate");
    private static final ThreadLocal<String> TASK = new ThreadLocal<>();

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;
    private final String office = UUID.randomUUID().toString();

    FlowableWalker(DatabaseAddress address, int connections) {
        pool.setJdbcUrl(address.url().replaceFirst("/gezhi$", "/flowable"));
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        engine = new StandaloneProcessEngineConfiguration()
                .setDisableIdmEngine(true)
                .setDisableEventRegistry(true)
                .setDataSource(pool)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistoryLevel(HistoryLevel.FULL)
                .setAsyncExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("case.bpmn20.xml", process())
                .deploy();
    }

    @Override
    public String name() {
        return "Flowable " + ProcessEngine.VERSION;
    }

    @Override
    public void walk(Runnable done) {
        engine.getRuntimeService().startProcessInstanceByKey("case", report());
        done.run();
        complete(Map.of("words", Words.COLLECT));
        done.run();
        complete(Map.of("office", office, "words", Words.DISPATCH));
        done.run();
        complete(Map.of());
        done.run();
        complete(Map.of("words", Words.FEED_BACK));
        done.run();
        complete(Map.of("words", Words.CONFIRM));
        done.run();
        complete(Map.of("rating", 5, "words", Words.EVALUATE));
        done.run();
    }

    private static Map<String, Object> report() {
        return Map.of(
                "category", "E0102",
                "division", "900101001001001",
                "lon", Words.LON,
                "lat", Words.LAT,
                "address", Words.ADDRESS,
                "words", Words.REPORT);
    }

    private void complete(Map<String, Object> variables) {
        engine.getTaskService().complete(TASK.get(), "worker", variables);
    }

    /** Called by the engine when a task begins. */
    public static final class HandingOver implements TaskListener {
        @Override
        public void notify(DelegateTask task) {
            TASK.set(task.getId());
        }
    }

    private static String process() {
        String tasks = TASKS.stream().map(FlowableWalker::task).collect(Collectors.joining());
        List<String> stations =
                List.of("start", "collect", "dispatch", "accept", "feedBack", "confirm", "evaluate", "end");
        String flows = IntStream.range(1, stations.size())
                .mapToObj(i -> "<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'/>"
                        .formatted(i, stations.get(i - 1), stations.get(i)))
                .collect(Collectors.joining("\n"));
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:flowable='http://flowable.org/bpmn'
                    targetNamespace='bench'>
                <process id='case' isExecutable='true'>
                <startEvent id='start'/>
                %s%s
                <endEvent id='end'/>
                </process>
                </definitions>
                """.formatted(tasks, flows);
    }

    private static String task(String id) {
        return """
                <userTask id='%s'><extensionElements>
                <flowable:taskListener event='create' class='%s'/>
                </extensionElements></userTask>
                """.formatted(id, HandingOver.class.getName());
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
