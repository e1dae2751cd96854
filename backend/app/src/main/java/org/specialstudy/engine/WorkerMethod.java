package org.specialstudy.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/** One method marked {@link Worker} and the bean it belongs to. */
record WorkerMethod(String type, Object bean, Method method) {

    @SuppressWarnings("unchecked")
    Map<String, Object> answer(Job job) throws Throwable {
        try {
            var answer = (Map<String, Object>) method.invoke(bean, job);
            return answer == null ? Map.of() : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
