using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[Model]</c> class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Pipeline">Its pipeline, fully qualified.</param>
/// <param name="Row">The row type, fully qualified.</param>
/// <param name="OtherRowTypes">Row types that the pipeline looks up.</param>
/// <param name="Trainer">The expression that makes the trainer; empty where there is an error.</param>
/// <param name="Split">The split.</param>
/// <param name="Error">The first error of the declaration, or null.</param>
internal sealed record ModelModel(
    DeclaredType Type,
    string Pipeline,
    string Row,
    EquatableArray<string> OtherRowTypes,
    string Trainer,
    SplitModel Split,
    DeclarationError? Error);
