namespace PipelineDsl.Generators.Parsing;

/// <summary>What a member of a pipeline or feature set declares: the name of its attribute.</summary>
internal enum MemberDeclarationKind
{
    Feature,
    Aggregate,
    Columns,
    Cross,
}
