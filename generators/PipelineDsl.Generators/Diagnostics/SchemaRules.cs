using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL10xx: how data is declared.</summary>
internal static class SchemaRules
{
    public static DiagnosticDescriptor NotPartial { get; } = new(
        "PDL1001",
        "A declared type must be partial",
        "'{0}' must be partial, so that generated members can be added to it",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1001"));

    public static DiagnosticDescriptor ContainerNotPartial { get; } = new(
        "PDL1002",
        "The types around a declared type must be partial",
        "'{0}' must be partial, because it contains the declared type '{1}'",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1002"));

    public static DiagnosticDescriptor UnsupportedKindOfType { get; } = new(
        "PDL1003",
        "This kind of type cannot be a declaration",
        "'{0}' cannot be a [{1}], because it is {2}",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1003"));

    public static DiagnosticDescriptor UnsupportedColumnType { get; } = new(
        "PDL1004",
        "The type of a column is not supported",
        "The column '{0}' has the type '{1}', which no source can fill; use a number, bool, char, string, DateTime, DateTimeOffset, DateOnly, TimeOnly, Guid, an enum, or put [NotMapped] on the property",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1004"));

    public static DiagnosticDescriptor RoleConflict { get; } = new(
        "PDL1005",
        "A role is given twice, or conflicts with another",
        "The column '{0}' cannot be [{1}], because {2}",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1005"));

    public static DiagnosticDescriptor RoleDoesNotFitType { get; } = new(
        "PDL1006",
        "A column's type does not fit its role",
        "The column '{0}' is [{1}], which must be {2}, but it is '{3}'",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1006"));

    public static DiagnosticDescriptor BadDuration { get; } = new(
        "PDL1007",
        "A duration is not understood",
        "The duration {0} is not understood: {1}",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1007"));

    public static DiagnosticDescriptor LateColumnNotNullable { get; } = new(
        "PDL1008",
        "A column that is known late must be nullable",
        "The column '{0}' is known only {1} after the event, so it must be nullable: write '{2}?'",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1008"));

    public static DiagnosticDescriptor AvailabilityWithoutEventTime { get; } = new(
        "PDL1009",
        "The delay of rows needs an event time",
        "'{0}' has no [EventTime] column, so there is no time that the rows' [AvailableAfter] could count from",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1009"));

    public static DiagnosticDescriptor NotAColumn { get; } = new(
        "PDL1010",
        "A role is given to what is no column",
        "[{0}] has no effect on '{1}', because it is no column: {2}",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1010"));

    public static DiagnosticDescriptor SourceNameGivenTwice { get; } = new(
        "PDL1011",
        "Two columns have one source name",
        "The column '{0}' has the source name \"{1}\", which '{2}' has already",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1011"));

    public static DiagnosticDescriptor AnnotationDoesNotFit { get; } = new(
        "PDL1012",
        "An annotation does not fit its column",
        "[{0}] does not fit the column '{1}' of type '{2}': {3}",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1012"));

    public static DiagnosticDescriptor NotConstructible { get; } = new(
        "PDL1013",
        "A row cannot be made from its columns",
        "No row '{0}' can be made from its columns: {1}",
        RuleCategories.Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1013"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, ContainerNotPartial, UnsupportedKindOfType, UnsupportedColumnType, RoleConflict, RoleDoesNotFitType, BadDuration,
        LateColumnNotNullable, AvailabilityWithoutEventTime, NotAColumn, SourceNameGivenTwice, AnnotationDoesNotFit, NotConstructible,
    ];
}
