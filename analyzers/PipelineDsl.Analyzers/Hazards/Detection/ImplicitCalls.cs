using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Code of the compilation that runs without being named.</summary>
internal sealed class ImplicitCalls(BodyScan scan)
{
    public void ForEach(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || loop.SemanticModel is not { } model) return;
        ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
        scan.Call(info.GetEnumeratorMethod, loop.Collection);
        scan.Call(info.MoveNextMethod, loop.Collection);
        scan.Call(info.CurrentProperty?.GetMethod, loop.Collection);
        scan.Call(info.DisposeMethod, loop.Collection);
    }

    public void Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        DeconstructionInfo? info = (deconstruction.Syntax, deconstruction.SemanticModel) switch
        {
            (AssignmentExpressionSyntax assignment, { } model) => model.GetDeconstructionInfo(assignment),
            (ForEachVariableStatementSyntax loop, { } model) => model.GetDeconstructionInfo(loop),
            _ => null,
        };
        if (info is { } found) Deconstruction(found, deconstruction.Value);
    }

    public void Using(IOperation @using)
    {
        IOperation? resources = @using switch
        {
            IUsingOperation statement => statement.Resources,
            IUsingDeclarationOperation declaration => declaration.DeclarationGroup,
            _ => null,
        };
        ITypeSymbol? type = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.FirstOrDefault()?.Declarators.FirstOrDefault()?.Symbol.Type
            : resources?.Type;
        if (type?.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && !method.IsStatic) is { } dispose) scan.Call(dispose, resources!);
    }

    private void Deconstruction(DeconstructionInfo info, IOperation site)
    {
        scan.Call(info.Method, site);
        foreach (DeconstructionInfo nested in info.Nested) Deconstruction(nested, site);
    }
}
