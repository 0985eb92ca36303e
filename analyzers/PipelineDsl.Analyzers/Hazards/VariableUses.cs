using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Hazards.Detection;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Looks through all code that can reach a variable for anything that could change it or what it holds.</summary>
internal sealed class VariableUses(SourceBodies bodies)
{
    private const int MaximumDepth = 4;

    // Methods that leave what they are called on as it is.
    private static readonly HashSet<string> s_reads = new(StringComparer.Ordinal)
    {
        "BinarySearch", "Contains", "ContainsKey", "ContainsValue", "ConvertAll", "CopyTo", "Equals", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "FindLastIndex", "GetEnumerator",
        "GetHashCode", "GetLength", "GetLowerBound", "GetUpperBound", "GetValueOrDefault", "IndexOf", "IsProperSubsetOf", "IsProperSupersetOf", "IsSubsetOf", "IsSupersetOf", "Join", "LastIndexOf",
        "Overlaps", "Peek", "SequenceEqual", "SetEquals", "ToArray", "ToString", "TrueForAll", "TryGetValue", "TryPeek", "Concat",
    };

    /// <summary>Whether a private static member is only read, but for its initializer and the static constructor of its type.</summary>
    public bool AreAllReads(ISymbol member, INamedTypeSymbol scope, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference part in scope.DeclaringSyntaxReferences)
        {
            if (!AreAllReads(member, part.GetSyntax(cancellationToken), depth: 0, cancellationToken)) return false;
        }

        return true;
    }

    private bool AreAllReads(ISymbol variable, SyntaxNode scope, int depth, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is not SimpleNameSyntax name || name.Identifier.ValueText != variable.Name) continue;
            SyntaxNode expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (ReferenceOf(variable, bodies.Operation(expression, cancellationToken)) is not { } use) continue;
            if (!IsInStaticConstructor(name, variable) && !IsRead(use, depth, cancellationToken)) return false;
        }

        return true;
    }

    private static IOperation? ReferenceOf(ISymbol variable, IOperation? operation)
    {
        ISymbol? named = operation switch
        {
            IMemberReferenceOperation member => member.Member,
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return named is not null && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, variable) ? operation : null;
    }

    private static bool IsInStaticConstructor(SyntaxNode node, ISymbol variable) =>
        variable.IsStatic && node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor
        && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && constructor.Identifier.ValueText == variable.ContainingType?.Name;

    private bool IsRead(IOperation use, int depth, CancellationToken cancellationToken)
    {
        if (Operands.IsWritten(use)) return false;
        if (use.Type is { } type && !ContentTypes.MayChange(type)) return use.Type is not { IsValueType: true } || !IsChangedInside(use);
        return use.Parent switch
        {
            IArrayElementReferenceOperation element => ReferenceEquals(element.ArrayReference, use) && IsRead(element, depth, cancellationToken),
            IImplicitIndexerReferenceOperation element => ReferenceEquals(element.Instance, use) && IsRead(element, depth, cancellationToken),
            IPropertyReferenceOperation property => !Operands.IsWritten(property) && (!property.Property.IsIndexer || IsRead(property, depth, cancellationToken)),
            IInvocationOperation call => s_reads.Contains(call.TargetMethod.Name),
            IConversionOperation conversion => IsReadAs(conversion, depth, cancellationToken),
            IArgumentOperation argument => IsReadByCall(argument, depth, cancellationToken),
            IConditionalAccessOperation access => ReferenceEquals(access.Operation, use) && IsReadWhenNotNull(access),
            IForEachLoopOperation or ISpreadOperation or INameOfOperation or IIsPatternOperation or IIsTypeOperation or IBinaryOperation or IExpressionStatementOperation => true,
            IParenthesizedOperation or ICoalesceOperation => IsRead(use.Parent, depth, cancellationToken),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlyReadIn(declarator.Symbol, depth, cancellationToken),
            _ => false,
        };
    }

    // A struct in a static field is changed through its fields, not through copies.
    private static bool IsChangedInside(IOperation use) => use.Parent is IFieldReferenceOperation or IPropertyReferenceOperation && Operands.IsWritten(use.Parent);

    private bool IsReadAs(IConversionOperation conversion, int depth, CancellationToken cancellationToken) =>
        conversion.Type is { } type && (IsReadOnlyView(type) || (!IsSpan(type) && IsRead(conversion, depth, cancellationToken)));

    private bool IsReadByCall(IArgumentOperation argument, int depth, CancellationToken cancellationToken)
    {
        if (argument.Parameter is not { } parameter || argument.Parent is not IInvocationOperation call) return false;
        if (IsReadOnlyView(parameter.Type) || (s_reads.Contains(call.TargetMethod.Name) && !bodies.Declares(call.TargetMethod))) return true;
        return bodies.Declares(call.TargetMethod) && IsOnlyReadIn(parameter, depth, cancellationToken);
    }

    // Another name for the same thing: a local of the method, or the parameter of a method that is called.
    private bool IsOnlyReadIn(ISymbol alias, int depth, CancellationToken cancellationToken)
    {
        if (depth == MaximumDepth || alias.OriginalDefinition.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: [{ } reference] }) return false;
        return AreAllReads(alias.OriginalDefinition, reference.GetSyntax(cancellationToken), depth + 1, cancellationToken);
    }

    private static bool IsReadWhenNotNull(IConditionalAccessOperation access) => access.WhenNotNull switch
    {
        IPropertyReferenceOperation property => !Operands.IsWritten(property),
        IInvocationOperation call => s_reads.Contains(call.TargetMethod.Name),
        _ => false,
    };

    private static bool IsReadOnlyView(ITypeSymbol type) =>
        type.Name is "ReadOnlySpan" or "ReadOnlyMemory" || (type.TypeKind == TypeKind.Interface && !ContentTypes.MayChange(type));

    private static bool IsSpan(ITypeSymbol type) => type.Name is "Span" or "Memory";
}
