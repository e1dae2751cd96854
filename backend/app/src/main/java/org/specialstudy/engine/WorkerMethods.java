package org.specialstudy.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** All methods marked {@link Worker} in beans named {@code *Workers}; two for one job type, or one of another shape, stop the start. */
@Component
class WorkerMethods {

    private final ConfigurableListableBeanFactory beans;

    WorkerMethods(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    List<WorkerMethod> all() {
        var found = new ArrayList<WorkerMethod>();
        for (var name : beans.getBeanNamesForType(Object.class, false, false)) {
            var type = beans.getType(name, false);
            if (type == null || !type.getName().startsWith("org.specialstudy.") || !simpleName(type).endsWith("Workers")) continue;
            var bean = beans.getBean(name);
            for (var method : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
                var worker = method.getAnnotation(Worker.class);
                if (worker != null) found.add(new WorkerMethod(worker.value(), bean, callable(method, bean)));
            }
        }
        var types = new HashSet<String>();
        found.forEach(worker -> require(types.add(worker.type()), "Two workers for job type " + worker.type()));
        return found;
    }

    private static Method callable(Method method, Object bean) {
        require(Map.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() == 1
            && method.getParameterTypes()[0] == Job.class, "A worker is Map<String, Object> m(Job job), unlike " + method);
        var callable = AopUtils.selectInvocableMethod(method, bean.getClass());
        ReflectionUtils.makeAccessible(callable);
        return callable;
    }

    private static String simpleName(Class<?> type) {
        return type.getSimpleName().replaceFirst("\\$\\$.*", "");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) throw new IllegalStateException(sentence);
    }
}
