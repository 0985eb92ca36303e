using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[LabelingFunctions]</c> class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Row">The row type, fully qualified.</param>
/// <param name="Label">The label type, fully qualified.</param>
/// <param name="Classes">What can be voted for, in order of value.</param>
/// <param name="Preprocessed">What is worked out once a row, in source order.</param>
/// <param name="Functions">The functions, in source order.</param>
/// <param name="Error">The first error of the declaration, or null.</param>
internal sealed record LabelingModel(
    DeclaredType Type,
    string Row,
    string Label,
    EquatableArray<LabelClassModel> Classes,
    EquatableArray<PreprocessModel> Preprocessed,
    EquatableArray<LabelingFunctionModel> Functions,
    DeclarationError? Error);
