using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Objects, arrays and collections that are made for one row.</summary>
internal sealed class CreationUse(BodyScan scan)
{
    private readonly FrameworkIndex _framework = scan.Context.Framework;

    public void Inspect(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation { Type: { IsReferenceType: true } type }:
                bool isText = type.SpecialType == SpecialType.System_String || _framework.Is(type, "System.Text.StringBuilder");
                Report(isText ? HazardKind.Text : HazardKind.Creation, $"new {TypeNames.Of(type)}", operation);
                break;
            case IAnonymousObjectCreationOperation:
                Report(HazardKind.Creation, "an anonymous object", operation);
                break;
            case IWithOperation { Type: { IsReferenceType: true } type }:
                Report(HazardKind.Creation, $"a copy of a {TypeNames.Of(type)}", operation);
                break;
            case IArrayCreationOperation array when IsWritten(array) && !IsStoredInTheAssembly(array):
                Report(HazardKind.Creation, "an array", operation);
                break;
            case ICollectionExpressionOperation { IsImplicit: false } collection when Allocates(collection):
                Report(HazardKind.Creation, $"a {TypeNames.Of(collection.Type)}", operation);
                break;
        }
    }

    /// <summary>Methods of the framework that make what they return, and LINQ.</summary>
    public void Invocation(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (Linq.IsQuery(call, _framework))
        {
            if (Linq.Allocates(call, _framework) && !Linq.GoesOn(call, _framework)) scan.Report(HazardKind.Linq, method.Name, Sites.Of(call));
        }
        else if (Texts.IsBuiltBy(method, _framework) || IsTextOfEnum(call)) scan.Report(HazardKind.Text, $"{TypeNames.Of(method.ContainingType)}.{method.Name}", Sites.Of(call));
        else if (MakesAnArray(method)) scan.Report(HazardKind.Creation, $"the array that {TypeNames.Of(method.ContainingType)}.{method.Name} makes", Sites.Of(call));
        else if (IsPrintedByTheCompiler(call)) scan.Report(HazardKind.Text, $"{TypeNames.Of(call.Instance!.Type)}.{method.Name}", Sites.Of(call));
    }

    public void Params(IArgumentOperation argument)
    {
        if (argument.Parent is IInvocationOperation call && Texts.IsBuiltBy(call.TargetMethod, _framework)) return;
        bool allocates = argument switch
        {
            { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer.ElementValues.IsEmpty: false } } => true,
            { ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation { Elements.IsEmpty: false } collection } => Allocates(collection),
            _ => false,
        };
        if (!allocates || argument.Parent is null) return;
        string name = argument.Parent is IInvocationOperation { TargetMethod.Name: { } method } ? method : "the constructor";
        scan.Report(HazardKind.ParamsArray, $"the arguments of '{name}'", Sites.Of(argument.Parent));
    }

    private void Report(HazardKind kind, string cause, IOperation operation) => scan.Report(kind, cause, operation.Syntax.GetLocation());

    // float[] x = { 1f } makes an array too; the one for a params parameter has its own rule.
    private static bool IsWritten(IArrayCreationOperation array) => !array.IsImplicit || array.Parent is ISymbolInitializerOperation;

    // ReadOnlySpan<float> x = new float[] { 1f, 2f } becomes data of the assembly.
    private bool IsStoredInTheAssembly(IArrayCreationOperation array) =>
        array.Parent is IConversionOperation { Type: { } type } && _framework.Is(type, "System.ReadOnlySpan`1")
        && (array.Type as IArrayTypeSymbol)?.ElementType.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal
        && (array.Initializer is { } initializer
            ? initializer.ElementValues.All(value => value.ConstantValue.HasValue)
            : array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }]);

    private bool Allocates(ICollectionExpressionOperation collection) => collection.Type switch
    {
        INamedTypeSymbol type when _framework.Of(type)?.Name is "System.ReadOnlySpan`1" or "System.Span`1" => collection.Elements.Any(element => element is ISpreadOperation),
        IArrayTypeSymbol => !collection.Elements.IsEmpty,
        { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" } => !collection.Elements.IsEmpty,
        { IsReferenceType: true } => true,
        INamedTypeSymbol type => _framework.Is(type, "System.Collections.Immutable.ImmutableArray`1") && !collection.Elements.IsEmpty,
        _ => false,
    };

    private bool MakesAnArray(IMethodSymbol method) =>
        method.OriginalDefinition.ReturnType is IArrayTypeSymbol && _framework.Of(method.ContainingType)?.Name is { } type
        && type is not ("System.Array" or "System.Buffers.ArrayPool`1") && !type.StartsWith("System.Runtime.InteropServices.", StringComparison.Ordinal);

    // Enum.ToString is declared by Enum: the compiler finds it on every enum.
    private static bool IsTextOfEnum(IInvocationOperation call) =>
        call.TargetMethod.Name == "ToString" && call.Instance?.Type is { TypeKind: TypeKind.Enum };

    // The text of a record or tuple.
    private bool IsPrintedByTheCompiler(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true, IsImplicitlyDeclared: true }, Instance.Type.IsRecord: true } && scan.Context.Declares(call.TargetMethod);
}
