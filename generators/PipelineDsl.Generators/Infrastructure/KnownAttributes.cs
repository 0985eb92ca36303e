namespace PipelineDsl.Generators.Infrastructure;

/// <summary>The attributes that declarations are made of.</summary>
internal static class KnownAttributes
{
    private const string Core = "PipelineDsl";
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    // Schemas
    public static KnownType FeatureSchema { get; } = new(Core, "FeatureSchemaAttribute");
    public static KnownType EventId { get; } = new(Core, "EventIdAttribute");
    public static KnownType EventTime { get; } = new(Core, "EventTimeAttribute");
    public static KnownType EntityKey { get; } = new(Core, "EntityKeyAttribute");
    public static KnownType Label { get; } = new(Core, "LabelAttribute");
    public static KnownType AvailableAfter { get; } = new(Core, "AvailableAfterAttribute");

    // Pipelines
    public static KnownType Pipeline { get; } = new(Core, "PipelineAttribute`1");
    public static KnownType FeatureSet { get; } = new(Core, "FeatureSetAttribute`1");
    public static KnownType Uses { get; } = new(Core, "UsesAttribute`1");
    public static KnownType Feature { get; } = new(Core, "FeatureAttribute");
    public static KnownType Aggregate { get; } = new(Core, "AggregateAttribute");
    public static KnownType Columns { get; } = new(Core, "ColumnsAttribute");
    public static KnownType Cross { get; } = new(Core, "CrossAttribute");
    public static KnownType From { get; } = new(Core, "FromAttribute");
    public static KnownType FromSet { get; } = new(Core, "FromAttribute`1");
    public static KnownType AsOf { get; } = new(Core, "AsOfAttribute");
    public static KnownType Encoder { get; } = new(Core, "EncoderAttribute");
    public static KnownType FittedEncoder { get; } = new(Core, "EncoderAttribute`2");
    public static KnownType SupervisedEncoder { get; } = new(Core, "SupervisedEncoderAttribute`2");
    public static KnownType StatelessEncoder { get; } = new(Core, "StatelessEncoderAttribute`1");
    public static KnownType EncoderWidth { get; } = new(Core, "EncoderWidthAttribute");
    public static KnownType EncoderIndicator { get; } = new(Core, "EncoderIndicatorAttribute");

    public static KnownType AssumeAvailable { get; } = new(Core, "AssumeAvailableAttribute");
    public static KnownType Numeric { get; } = new(Core, "NumericAttribute");

    // Labeling
    public static KnownType LabelingFunctions { get; } = new(Core, "LabelingFunctionsAttribute`2");
    public static KnownType LabelingFunction { get; } = new(Core, "LabelingFunctionAttribute");

    // Models
    public static KnownType Model { get; } = new(Core, "ModelAttribute`1");
    public static KnownType Trainer { get; } = new(Core, "TrainerAttribute");
    public static KnownType SplitByTime { get; } = new(Core, "SplitByTimeAttribute");
    public static KnownType SplitRandom { get; } = new(Core, "SplitRandomAttribute");

    // Names in sources
    public static KnownType Column { get; } = new(Annotations + ".Schema", "ColumnAttribute");
    public static KnownType NotMapped { get; } = new(Annotations + ".Schema", "NotMappedAttribute");
    public static KnownType JsonPropertyName { get; } = new("System.Text.Json.Serialization", "JsonPropertyNameAttribute");

    // Checks
    public static KnownType Validation { get; } = new(Annotations, "ValidationAttribute");
    public static KnownType Required { get; } = new(Annotations, "RequiredAttribute");
    public static KnownType Range { get; } = new(Annotations, "RangeAttribute");
    public static KnownType StringLength { get; } = new(Annotations, "StringLengthAttribute");
    public static KnownType MinLength { get; } = new(Annotations, "MinLengthAttribute");
    public static KnownType MaxLength { get; } = new(Annotations, "MaxLengthAttribute");
    public static KnownType Length { get; } = new(Annotations, "LengthAttribute");
    public static KnownType RegularExpression { get; } = new(Annotations, "RegularExpressionAttribute");
    public static KnownType AllowedValues { get; } = new(Annotations, "AllowedValuesAttribute");
    public static KnownType DeniedValues { get; } = new(Annotations, "DeniedValuesAttribute");

    // Construction
    public static KnownType SetsRequiredMembers { get; } = new("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");
}
