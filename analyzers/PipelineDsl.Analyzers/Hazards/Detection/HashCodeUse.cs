using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Hash codes that each process makes its own way: of text, and of all that is made of text or of objects.</summary>
internal sealed class HashCodeUse(BodyScan scan)
{
    private const int MaximumDepth = 4;

    private readonly FrameworkIndex _framework = scan.Context.Framework;

    public void Invocation(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name != "GetHashCode" || IsOurOwn(method)) return;
        bool hashesItself = method.Parameters.IsEmpty || (!method.IsStatic && method.ContainingType.SpecialType == SpecialType.System_String);
        ITypeSymbol? hashed = hashesItself
            ? Operands.Unwrap(call.Instance)?.Type ?? method.ContainingType
            : Operands.Unwrap(call.Arguments[0].Value)?.Type;
        if (hashed is null or ITypeParameterSymbol || IsStable(hashed, depth: 0)) return;
        scan.Report(HazardKind.HashCode, TypeNames.Of(hashed) + ".GetHashCode", Sites.Of(call));
    }

    // A hash code that the user's own code computes is judged by what that code does.
    private bool IsOurOwn(IMethodSymbol method) => scan.Context.Declares(method) && !method.IsImplicitlyDeclared;

    private bool IsStable(ITypeSymbol type, int depth)
    {
        if (type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_DateTime) return true;
        if (type is not INamedTypeSymbol { IsValueType: true } named || depth == MaximumDepth) return false;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return IsStable(named.TypeArguments[0], depth + 1);
        if (_framework.Of(named)?.Name is "System.TimeSpan" or "System.DateOnly" or "System.TimeOnly" or "System.DateTimeOffset" or "System.Guid") return true;
        return named.IsRecord && scan.Context.Declares(named)
            && named.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || IsStable(field.Type, depth + 1));
    }
}
