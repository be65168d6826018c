package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** A value of a property as data extension gives it. */
public sealed interface Value {
    /** As the specification writes it, such as {@code {"str": "PK"}}. */
    ObjectNode json();

    /** As people read it. */
    String text();

    /** Whether somebody who writes this text can mean this value. */
    default boolean isMeantBy(String text) {
        return text().equalsIgnoreCase(text.strip());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Another thing of the catalogue. */
    record Thing(String id, String name) implements Value {
        @Override
        public ObjectNode json() {
            return object().put("id", id).put("name", name);
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public boolean isMeantBy(String text) {
            return id.equals(text.strip()) || Value.super.isMeantBy(text);
        }
    }

    /** A text in any language. */
    record Text(String text) implements Value {
        @Override
        public ObjectNode json() {
            return object().put("str", text);
        }
    }

    /** A number. */
    record Quantity(BigDecimal number) implements Value {
        @Override
        public ObjectNode json() {
            return number.stripTrailingZeros().scale() <= 0
                    ? object().put("int", number.toBigInteger())
                    : object().put("float", number);
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** A day: {@code 2003-05-23}. */
    record Day(String day) implements Value {
        @Override
        public ObjectNode json() {
            return object().put("date", day + "T00:00:00Z");
        }

        @Override
        public String text() {
            return day;
        }
    }
}
