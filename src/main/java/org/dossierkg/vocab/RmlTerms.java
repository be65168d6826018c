package org.dossierkg.vocab;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that RML's specifications define in its namespace, whether Dossier reads them or not. */
public final class RmlTerms {
    /** Properties that are read. */
    private static final Set<String> READ = words("""
            baseIRI logicalSource source root path referenceFormulation iterator encoding null compression
            subjectMap subject class predicateObjectMap predicateMap predicate objectMap object graphMap
            graph constant reference template termType language languageMap datatype datatypeMap
            parentTriplesMap joinCondition child childMap parent parentMap""");

    /** Properties of RML-IO, RML-FNML, RML-LV, RML-CC and RML-star that are not read. */
    private static final Set<String> UNREAD = words("""
            query namespace namespacePrefix namespaceURL logicalTarget target serialization mode
            functionExecution function functionMap input inputValue inputValueMap parameter parameterMap
            return returnMap condition viewOn field fieldName fields leftJoin innerJoin parentLogicalView
            structuralAnnotation onFields targetView targetFields gather gatherAs
            allowEmptyListAndContainer strategy quotedTriplesMap subjectGraphMap tableName sqlQuery
            sqlVersion logicalTable inverseExpression""");

    /** Classes. */
    private static final Set<String> CLASSES = words("""
            TriplesMap LogicalSource Source RelativePathSource FilePath SubjectMap PredicateMap ObjectMap
            RefObjectMap GraphMap PredicateObjectMap TermMap ExpressionMap LanguageMap DatatypeMap ChildMap
            ParentMap Join Strategy Iterable ReferenceFormulation XPathReferenceFormulation Namespace
            Encoding Compression LogicalTarget Target RelativePathTarget FunctionExecution FunctionMap
            Input ParameterMap ReturnMap InputValueMap LogicalView Field ExpressionField IterableField
            LogicalViewJoin StructuralAnnotation GatherMap StarMap AssertedTriplesMap NonAssertedTriplesMap
            BaseTableOrView R2RMLView LogicalTable""");

    /** Values. */
    private static final Set<String> VALUES = words("""
            CSV JSONPath XPath SQL2008 SQL2008Table SQL2008Query CSS3 IRI URI UnsafeIRI UnsafeURI BlankNode
            Literal defaultGraph MappingDirectory CurrentWorkingDirectory UTF-8 UTF-16 none gzip zip tarxz
            targz append cartesianProduct""");

    private RmlTerms() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+", -1));
    }

    /** Whether a name has a meaning for Dossier. */
    public static boolean isRead(String name) {
        return READ.contains(name) || CLASSES.contains(name) || VALUES.contains(name);
    }

    /** Whether a name is that of a property which has a meaning, though not for Dossier. */
    public static boolean isUnread(String name) {
        return UNREAD.contains(name);
    }

    public static Set<String> properties() {
        return Stream.concat(READ.stream(), UNREAD.stream()).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<String> classesAndValues() {
        return Stream.concat(CLASSES.stream(), VALUES.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
